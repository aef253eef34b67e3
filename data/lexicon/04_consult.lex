# CONSULT (CAMEO 04): talks, visits, calls that took place. Future ones become AGREE by rule.
meet  V obj:ACTOR|OFFICIAL|GOVERNMENT -> 040 tgt=obj recip
meet  V with:ACTOR|PERSON|OFFICIAL|GOVERNMENT|CROWD|PROTESTER|leader|group|family|delegation|side|team|member|counterpart -> 040 tgt=with recip
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
# talking and calling on each other in other words
confer, deliberate V -> 040 tgt=with|obj recip
consult V subj:ACTOR obj:ACTOR|OFFICIAL|leader|ally -> 040 tgt=obj recip both
talk, huddle V subj:side|two|negotiator|delegation !obj -> 040 tgt=with|to recip
sit V down -> 046 tgt=with recip
sit V opposite from|with:ACTOR -> 040 tgt=from|with recip
sit V across from|with:ACTOR -> 040 tgt=from|with recip
sit V with from|with:ACTOR -> 040 tgt=from|with recip
sit V down from|with:ACTOR -> 040 tgt=from|with recip
sit V across -> 040 tgt=from|with recip
shake V obj:hand -> 040 tgt=with|of recip
breakfast, lunch, dine, sup, feast V -> 040 tgt=with recip
have, share, take V obj:breakfast|lunch|dinner|tea|meal with:ACTOR -> 040 tgt=with recip
stroll, walk, pray, golf, fish V with:ACTOR -> 040 tgt=with recip
stroll V subj:ACTOR -> 040 tgt=with recip
call V subj:ACTOR|PERSON obj:president|minister|leader|PERSON|counterpart|chancellor|king !inf !clause !to !for !on !as -> 041 tgt=obj
call V on:ACTOR !inf !that !for -> 042 tgt=on
speak, talk V with|to by|over|on:phone|telephone|video|video_link -> 041 tgt=with|to recip
speak, talk V with|to:PERSON by|over|on:phone|telephone -> 041 tgt=with|to recip
discuss V by|over|on:phone|telephone|video -> 041 tgt=with recip
conclude, wrap, finish, end, break, adjourn, suspend V obj:hour|day|round of:TALKS -> 046 tgt=with|between recip
end, finish, wrap, conclude, close V obj:TALKS|summit|meeting|hour|day|session -> 046 tgt=with|between recip
emerge, return, come V from:TALKS|meeting|summit|hour|session -> 046 tgt=with recip
hold, have V obj:hour|day|round|series of:TALKS|discussion|negotiation|dialogue -> 046 tgt=with|between recip
arrive, land V in|at:ACTOR|TERRITORY !subj:TROOPS|WEAPON|PEACEKEEPER|AID|REFUGEE -> 042 tgt=in|at
touch V down in|at -> 042 tgt=in|at
go, travel, fly, return, head, journey, jet V to:ACTOR|TERRITORY subj:president|minister|envoy|leader|king|premier|delegation|diplomat|secretary|chancellor|pope|ACTOR !obj !subj:TROOPS|WEAPON|REFUGEE|CROWD -> 042 tgt=to
come V to:ACTOR|TERRITORY subj:president|minister|envoy|leader|delegation -> 042 tgt=to
return V from:ACTOR|TERRITORY subj:president|minister|envoy|leader|ACTOR !subj:TROOPS|REFUGEE -> 042 tgt=from
address V obj:parliament|assembly|congress|knesset|bundestag|senate|duma|summit|lawmaker of|poss|on|at -> 042 tgt=of|obj
carry, bring, deliver V obj:letter|message to:ACTOR|TERRITORY -> 042 tgt=to
stop V off in -> 042 tgt=in
pay V obj:call on:ACTOR -> 042 tgt=on
tour V obj:ACTOR|TERRITORY|region|country -> 042 tgt=obj
receive V obj:PERSON|ACTOR|OFFICIAL|leader|delegation in|at:office|palace|kremlin|house|hall|elysee -> 043 tgt=obj
meet V on|at|in|for subj:leader|minister|president|envoy|negotiator|delegation|foreign_minister|official|ACTOR|head|side !subj:CROWD !obj -> 040 tgt=with recip
discuss V subj:ACTOR|leader|minister|president|delegation|side|head -> 040 tgt=with recip
negotiate, bargain V subj:ACTOR|side|delegation|two with|between -> 046 tgt=with|between recip
break V up subj:summit|talk|conference|meeting -> 046 src=of|between tgt=between|with recip
conference, peace conference, summit, encounter, phone call, handshake N between|of|with -> 040 src=between|subj|of tgt=with|between recip both
hold V obj:phone_call|video_call|telephone_conversation|phone_conversation|telephone_talk -> 041 tgt=with recip
exchange V obj:letter|message|envoy|visit with -> 040 tgt=with recip
mediate, broker, host V obj:TALKS between -> 045 tgt=between
convene V subj:ACTOR|leader|minister|council -> 040 tgt=with|obj recip
host V obj:summit|meeting|conference|negotiator|round subj:ACTOR -> 040 tgt=with|of|between
shuttle V subj:ACTOR|envoy|minister|mediator -> 045 tgt=between|to
brief, sound V obj:ACTOR subj:ACTOR on|about -> 040 tgt=obj
go, return, head V to:police|court|jail|prison|hospital|school|university|college|church|work|war|bed|trial|vote|press|market|polls|poll|floor -> 010
press conference, news conference N -> 010
hold, give, call, address V obj:press_conference|news_conference|press_briefing|press_call -> 010
shake V obj:habit|belief|faith|confidence -> 010
tough talk, trash talk, pep talk, small talk N -> 010
