# ACCUSE/investigate (CAMEO 09).
investigate, probe  V  -> 090
investigate, probe V obj|for:CRIME|money_laundering -> 091 tgt=obj
investigate, probe V obj|for:ABUSE -> 092 tgt=obj|by
investigate, probe V obj|for:WAR_CRIME -> 094 tgt=obj|by
investigate, probe V obj:ATTACK -> 093 tgt=by|obj
look, inquire V into -> 090 tgt=into
open, launch, begin, start, order, announce, initiate, conduct, lead, establish V obj:INQUIRY  -> 090 tgt=into|against|of|on
question, interrogate, grill V obj:ACTOR|PERSON|suspect -> 090
summon V obj:PERSON|suspect to|for:questioning -> 090 tgt=obj
subpoena V -> 090
audit V -> 090
investigation, probe, inquiry  N into|of|against  -> 090 src=by|poss|mod|subj tgt=into|against|of
probe V obj:possibility|way|limit|weakness -> 010
