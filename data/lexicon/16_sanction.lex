# SANCTION (CAMEO 16): cuts back relations that existed; formal sanctions; verdicts.
sever, break, cut, suspend, freeze, downgrade, end, halt, reduce, rupture, terminate, curtail, scale, review V obj:RELATION  -> 161 tgt=with|to
break, cut V off obj:RELATION -> 161 tgt=with|to|from
break V with:ACTOR -> 161 tgt=with
suspend, close, shut, shutter, freeze, halt, scale, cease, downgrade, reduce, halve, cut V obj:MISSION|EMBASSY  -> 161 tgt=obj|to|with|in|of
reduce, halve, cut, limit, shrink, slash V obj:size|staff|number of:MISSION|EMBASSY -> 161 tgt=of|obj|to|in
withdraw, recall, pull V obj:ambassador|envoy|diplomat|EMBASSY -> 161 tgt=from|to|in
strip, revoke, cancel, withdraw V obj:accreditation|credential|visa|licence|license|citizenship -> 160 SANCTION/discontinue tgt=of|from|obj|for
strip V obj of:accreditation|credential|visa|citizenship|immunity|status|title|licence|license -> 160 SANCTION/discontinue tgt=obj
isolate, ostracise, ostracize, shun, blackball V obj:ACTOR -> 160
suspend, cut, stop, halt, freeze, withhold, end, reduce, slash, withdraw, terminate, discontinue, cancel, curtail  V obj:AID  -> 162 tgt=to|for|from|iobj
suspend, cut, stop, halt, freeze, withhold, end, reduce, slash, cancel V obj:ECONOMIC_AID  -> 1621 tgt=to|for|from
suspend, cut, stop, halt, freeze, withhold, end, reduce, slash, block V obj:MILITARY_AID  -> 1622 tgt=to|for|from
suspend, cut, stop, halt, freeze, withhold, end, reduce, slash V obj:HUMANITARIAN_AID  -> 1623 tgt=to|for|from
cut V off obj:AID|fund -> 162 tgt=to|for|from
impose, slap, levy, enforce, tighten, extend, renew, announce, introduce, adopt, expand, maintain, reimpose, re-impose, prolong, widen, toughen, approve, unveil V obj:SANCTION  -> 163 tgt=on|against|upon|for
sanction, embargo, blacklist, penalise, penalize, punish  V obj:ACTOR|OFFICIAL|PERSON|BODY|bank|company|TROOPS  -> 163
sanction, embargo, blacklist V -> 163
place V under:SANCTION -> 163 tgt=obj
ban, halt, suspend, stop, block, restrict, cut, reduce, curb, prohibit, embargo V obj:TRADE|GOODS  -> 163 tgt=from|to|with|of|by
halt, stop, suspend, end, block V off obj:TRADE|GOODS -> 163 tgt=to|with|from
freeze, block V obj:ASSETS -> 163 tgt=of|from|against|obj
freeze V obj:account|asset -> 163 tgt=of|obj
suspend, halt, freeze, stop, end, abandon, quit, terminate, leave  V obj:TALKS  -> 164 SANCTION/withdraw tgt=with|between
suspend, freeze, end, halt V obj:participation|membership -> 160 SANCTION/withdraw tgt=in|of
pull V out of:TALKS -> 164 SANCTION/withdraw tgt=with|of
withdraw V from:TALKS -> 164 SANCTION/withdraw tgt=with|from
withdraw, quit, exit, leave, pull, abandon, scrap, denounce, terminate, tear, rip, suspend  V obj|from|out_of:TREATY|pact -> 160 SANCTION/withdraw tgt=with|from|obj
quit, leave, exit V obj:BODY -> 160 SANCTION/withdraw tgt=obj
withdraw, pull, secede V from|out_of:BODY -> 160 SANCTION/withdraw tgt=from|out_of
end, halt V obj:mediation -> 165 tgt=between|with
expel, oust, eject, evict, kick, banish, throw, boot V obj:OFFICIAL|ambassador|diplomat|delegation|mission  -> 166 tgt=obj|from
expel  V  -> 166 tgt=obj
expel V obj:PERSON|preacher|cleric|CROWD|REFUGEE !obj:OFFICIAL !from:BODY -> 174 COERCE/deport tgt=obj
expel, oust, suspend, eject, exclude, bar V obj:ACTOR from:BODY -> 166 tgt=obj
kick, throw, boot, turf, bundle, order V out obj:OFFICIAL|ACTOR|MISSION|INSPECTOR|PEACEKEEPER|agency -> 166 tgt=obj
kick V out obj:OFFICIAL -> 166 tgt=obj
expel, kick, evict, throw V obj:PEACEKEEPER -> 1661 tgt=obj
expel, kick, throw V obj:INSPECTOR -> 1662 tgt=obj
withdraw, pull, remove, evacuate V obj:PEACEKEEPER -> 1661 SANCTION/withdraw tgt=from
withdraw, pull, evacuate V obj:INSPECTOR|staff|personnel|worker -> 1662 SANCTION/withdraw tgt=from
expel, kick V obj:agency|charity|worker|ngo -> 1663 tgt=obj
declare V persona -> 166 tgt=obj
suspend, expel V obj:ACTOR subj:BODY !from -> 160 SANCTION/expel tgt=obj
leave V subj:OFFICIAL obj:ACTOR -> 166 SANCTION/withdraw tgt=obj
expulsion, ejection, eviction  N of  -> 166 src=by|poss|mod|subj tgt=of
expulsion N poss -> 166 src=by tgt=poss
sanction, embargo N against|on poss|by|mod|from  -> 163 src=by|poss|mod|from|subj tgt=against|on both
suspension, severance, freeze N of:AID|RELATION|TRADE|TALKS|air_link -> 160 SANCTION/discontinue src=by|poss|subj tgt=with|to
convict, sentence, find  V guilty obj:PERSON|ACTOR|official -> 116 tgt=obj
convict  V  -> 116
sentence V -> 173 tgt=obj
sentence V to:death|hanging|execution -> 116 tgt=obj
find V guilty -> 116 tgt=obj
fine V -> 116 SANCTION/convict tgt=obj
rule V against -> 116 tgt=against
order V obj:ACTOR inf:pay|compensate -> 116 tgt=obj
overturn, strike, annul, void, quash V obj:law|decision|ruling|verdict|election -> 116 tgt=of|by|obj
end, cut, freeze, suspend, halt V obj:cooperation|trade|partnership|contract|deal|assistance|program|programme -> 160 SANCTION/discontinue tgt=with|to
announce, order V obj:suspension|halt|freeze of:AID|assistance|fund -> 162 tgt=to|for|in|of
announce, order V obj:suspension|halt|cancellation of:flight|air_link|link|trade|visa|TRADE -> 160 SANCTION/discontinue tgt=with|to|from
withdraw, pull, recall, remove V obj:peacekeeper|observer|monitor from -> 1661 SANCTION/withdraw tgt=from
issue V obj:travel_warning|travel_advisory|advisory -> 160 tgt=for|against|on
