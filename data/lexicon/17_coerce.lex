# COERCE (CAMEO 17): uses power short of violence.
seize, confiscate, impound, requisition, nationalise, nationalize, expropriate, commandeer  V  -> 1711 tgt=from|of|obj weak
seize V obj:ASSETS|PROPERTY -> 1711 tgt=from|of|obj
raid, search, storm, ransack V subj:POLICE|TROOPS obj -> 171 tgt=obj
raid, search V obj:PROPERTY|office|home|house -> 171 tgt=of|obj
raid N on|by|of  -> 171 src=by|poss|mod|subj tgt=on|of weak
demolish, raze, bulldoze V obj:PROPERTY -> 1712 tgt=of|in|obj
destroy, torch, burn, vandalise, vandalize, wreck, ruin, sabotage  V obj:PROPERTY -> 1712 tgt=of|in|obj
burn V down -> 1712 tgt=of|in|obj
set fire, set ablaze V -> 1712 tgt=of|in|to|obj
impose, introduce, tighten, enforce, extend, announce, order V obj:RESTRICTION -> 172 tgt=on|against|in
restrict, curb, curtail, limit V obj:RIGHT|movement|access|travel|speech|immigration -> 172 tgt=of|on|for|to|in|from weak
ban, outlaw, prohibit, forbid, proscribe, illegalize V -> 172 tgt=from|obj weak
ban, outlaw, dissolve, proscribe, disband V obj:PARTY -> 1722 tgt=obj
disqualify, bar V obj:candidate|politician|opposition|ACTOR from -> 1722 tgt=obj
ban, prohibit, forbid V obj:PROTEST|gathering -> 1721 tgt=by|of|obj
censor, muzzle, silence, gag  V -> 1721 COERCE/censor weak
block, ban, shut, close, suspend, restrict, jam, raid, throttle V obj:MEDIA -> 1721 COERCE/censor tgt=of|obj weak
shut V down obj:MEDIA -> 1721 COERCE/censor tgt=of|obj
crack V down -> 172 tgt=on|against weak
crackdown N on|against -> 172 src=by|poss|mod|subj tgt=on|against
impose, declare, extend, clamp, enforce, order, announce V obj:curfew -> 1723 tgt=on|in
impose, declare, extend, proclaim, announce V obj:EMERGENCY -> 1724 tgt=in|on
cut, shut, switch V off obj:UTILITY -> 172 COERCE/withhold tgt=to|in|for
cut, block, disrupt, stop, restrict V obj:UTILITY -> 172 COERCE/withhold tgt=to|in|for weak
arrest, detain, jail, imprison, apprehend, incarcerate, nab, intern  V  -> 173
capture V subj:POLICE -> 173
round V up -> 173 tgt=obj
take V into:custody -> 173 tgt=obj
hold V in:custody|detention|prison|jail -> 173 tgt=obj
hold V obj:PRISONER subj:POLICE -> 173 tgt=obj
put, place, throw V behind|under|in:bar|jail|prison|arrest -> 173 tgt=obj
remand V -> 173
issue V obj:warrant -> 132 THREATEN/arrest tgt=for|against
arrest, detention, imprisonment, jailing  N of|poss -> 173 src=by|mod tgt=of|poss
deport  V  -> 174
expel, banish, exile, evict V obj:PERSON|journalist|REFUGEE|student|worker -> 174 tgt=obj
send V back obj:REFUGEE|PERSON -> 174 tgt=obj
deportation N of  -> 174 src=by|poss|mod tgt=of
force, coerce V obj:ACTOR inf  -> 170 tgt=obj weak
harass, persecute, oppress, intimidate, coerce, blackmail, bully  V  -> 170 weak
tear-gas, teargas V -> 175
fire, use, lob, shoot V obj:tear|gas|water|cannon|rubber|canister|teargas|pepper  -> 175 tgt=at|against|on
disperse, beat V subj:POLICE obj:PROTESTER|PROTEST -> 175 tgt=obj
clash V subj:POLICE with:PROTESTER -> 175 tgt=with
repress, suppress, quell, crush, quash V -> 175 tgt=obj|of|by|in weak
hack, breach, penetrate, infiltrate  V obj:NETWORK|ACTOR -> 176 tgt=of|obj weak
hack V into -> 176 tgt=into|of
launch, carry, conduct, mount, stage, wage V obj:cyberattack|cyber-attack|cyberwarfare|cyber -> 176 tgt=on|against
carry V out obj:cyberattack -> 176 tgt=on|against
cyberattack, cyber-attack, hack, cyberwarfare N on|against|by|of -> 176 src=by|poss|mod|subj tgt=on|against|of
cyber attack N -> 176 src=by|poss|subj tgt=on|against|of
spread, disseminate V obj:disinformation|misinformation|propaganda|lie -> 170 COERCE/misinformation tgt=about|against|in
spy, eavesdrop, snoop V on -> 170 tgt=on weak
tap, bug, wiretap V obj -> 170 tgt=of|obj weak
meddle, interfere V in -> 170 tgt=in
order V obj:ACTOR|REFUGEE|PERSON inf -> 170 tgt=obj weak
force V obj out_of|from:country|office|home|town -> 170 tgt=obj weak
ban, bar, prohibit V obj:ACTOR|PERSON|candidate|newspaper from -> 172 tgt=obj weak
force V obj:plane|ship|aircraft|vessel inf -> 170 tgt=obj
storm, raid V subj:POLICE -> 171 tgt=obj
close, shut, seal V obj:crossing|point|route into -> 172 tgt=into|to
stop, block, halt V obj:work of -> 172 tgt=of weak
