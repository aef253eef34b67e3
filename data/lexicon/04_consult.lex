# CONSULT (CAMEO 04): talks, visits, calls that took place. Future ones become AGREE by rule.
meet  V obj:ACTOR|OFFICIAL|GOVERNMENT -> 040 tgt=obj recip
meet  V with -> 040 tgt=with recip
meet  V !obj -> 040 tgt=with recip
meet, gather, convene, assemble V subj:leader|minister|OFFICIAL|ACTOR|president|ambassador|head !subj:CROWD !obj -> 040 tgt=with recip
hold, conduct, have, attend, host, open, begin, start, launch, resume, continue, conclude, convene, reopen, restart, chair, lead  V obj:TALKS  -> 046 tgt=with|between recip
hold, have  V obj:meeting|conversation|consultation|discussion|summit|session|conference  -> 040 tgt=with|between recip
attend, join V obj:meeting|summit|conference|session|forum|ceremony|inauguration  -> 040 tgt=with|of recip
enter  V into|obj:TALKS  -> 046 tgt=with recip
return V to:TALKS -> 046 tgt=with recip
engage, participate, take part  V in:TALKS|dialogue  -> 046 tgt=with recip
negotiate, parley, haggle, bargain  V -> 046 tgt=with recip
talk, confer, consult, speak, chat, huddle, liaise  V with  -> 040 tgt=with recip
speak, talk V to:ACTOR -> 040 tgt=to
speak, talk, confer V by|on|over:phone|telephone -> 041 tgt=with|to recip
phone, telephone  V  -> 041 tgt=obj recip
ring V obj:ACTOR -> 041 tgt=obj recip
call V obj:ACTOR by:phone|telephone -> 041 tgt=obj
discuss  V with  -> 040 tgt=with recip
discuss  V obj  -> 040 tgt=with recip
exchange V obj:view|opinion|word -> 040 tgt=with recip
visit, tour  V -> 042
visit V obj:ACTOR|TERRITORY -> 042
pay, make  V obj:VISIT  -> 042 tgt=to|in|obj
begin, start, end, conclude, wrap V obj:VISIT -> 042 tgt=to|in|obj
travel, fly, arrive, head, go, come, return  V to|in:ACTOR|TERRITORY for|on:TALKS|VISIT|meeting|summit|funeral|discussion !subj:TROOPS -> 042 tgt=to|in
arrive  V in|at:ACTOR  -> 042 tgt=in|at
travel, fly  V to:ACTOR !obj -> 042 tgt=to
return V from:VISIT -> 042 tgt=to|in
stop, drop V in|by:ACTOR !subj:POLICE -> 042 tgt=in|by
host, receive, welcome  V obj:ACTOR|OFFICIAL|delegation|GOVERNMENT  -> 043 tgt=obj
host, receive V obj:VISIT -> 043 tgt=by|from|of|obj
greet, hug V obj:ACTOR -> 043 tgt=obj
mediate, arbitrate  V  -> 045 tgt=between|in|obj
broker, facilitate  V  obj:TALKS|TREATY|CEASEFIRE|deal -> 045 tgt=between|with|obj
shuttle V between -> 045 tgt=between
sit V down with -> 046 tgt=with recip
talk, negotiation, dialogue, consultation  N with|between  -> 046 src=between|subj tgt=with recip
talk, negotiation, discussion, consultation, dialogue  N  -> 046 src=between|subj|of tgt=with|between recip
peace talk, peace negotiation, trade talk, ceasefire talk, round talk  N -> 046 src=between|subj|of tgt=with|between recip
meeting, summit, conversation, conference, encounter  N with|between|of  -> 040 src=between|subj|of tgt=with|between recip
meeting, summit N poss|mod -> 040 src=between|subj tgt=with|between recip
visit, trip, tour  N to|of|in|by|poss|mod  -> 042 src=by|poss|mod|subj|of tgt=to|in
visit N from -> 042 src=from tgt=to|poss
mediation  N between|in  -> 045 tgt=between|in
phone call, telephone call, phone conversation, telephone conversation, video call, telephone talk  N -> 041 src=between|subj tgt=with|to|between recip
call N with:ACTOR -> 041 src=between|subj tgt=with recip
