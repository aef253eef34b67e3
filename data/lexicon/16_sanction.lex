# SANCTION (CAMEO 16): cuts back relations that existed; formal sanctions; verdicts.
sever, break, cut, abandon, suspend, freeze, downgrade, end, halt, reduce, rupture, terminate, curtail, scale, review V obj:RELATION  -> 161 tgt=with|to
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
expulsion, ejection, eviction N of:OFFICIAL -> 166 src=by|poss|mod|subj tgt=from|of
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
# breaking off, shutting out
leave, quit, exit V obj:BODY subj:ACTOR|GOVERNMENT|union|party -> 160 SANCTION/withdraw tgt=obj
quit, leave, exit, withdraw, suspend V obj|from:TREATY|accord|pact|protocol subj:ACTOR -> 160 SANCTION/withdraw tgt=with|from
pull, withdraw, walk V out of:TREATY|BODY|pact|accord|TALKS -> 160 SANCTION/withdraw tgt=of|from|with
pull, withdraw V from|out_of:TREATY|BODY|pact|accord|TALKS -> 160 SANCTION/withdraw tgt=from|out_of|with
suspend, end, freeze V obj:part|role|participation|membership in:TREATY|BODY|pact|war|process -> 160 SANCTION/withdraw tgt=in|of
exclude, bar, ban, shut, drop, suspend V obj:ACTOR from:BODY|game|meeting|contest|competition|market|talk|club -> 160 SANCTION/expel tgt=obj
end, scrap, cancel, suspend, terminate, tear, abrogate, denounce, abandon, renounce, annul, break V obj:arrangement|accord|pact|treaty|contract|deal|agreement|lease|project|partnership|cooperation with|on|for|under|of -> 160 SANCTION/discontinue tgt=with|of|on|obj
end, suspend, terminate, halt V obj:arrangement|pact|defence_accord|base_agreement subj:ACTOR|PERSON -> 160 SANCTION/discontinue tgt=with|of
scrap, cancel, suspend, halt, freeze, stop, pause V obj:pipeline|project|sale|delivery|order|arms_sale|training|scholarship subj:ACTOR|GOVERNMENT|PERSON -> 160 SANCTION/discontinue tgt=to|with|of|from
withhold, hold, stop, freeze, cut, halt, suspend, block, deny V back obj:AID|MILITARY_AID|fund|support|tank|jet|million -> 162 tgt=from|to|for
withhold, hold, stop, freeze, cut, halt, suspend, block, deny V up obj:AID|MILITARY_AID|fund|support|tank|jet|million -> 162 tgt=from|to|for
withhold, stop, halt, cut, end, suspend, freeze V obj:funding|support|budget_support|aid|subsidy|payment|third|half|fund|shell|bomb|weapon for|from|to -> 162 tgt=from|to|for
stop, halt, suspend, end V subj:ACTOR|donor|creditor ing:pay|fund|send|buy|supply|import|sell|export -> 162 tgt=ing
stop, halt, end, ban, bar, suspend, forbid, prohibit, cap, limit, block, curb, restrict V obj:trade|import|export|purchase|sale|fruit|meat|milk|wine|gas|oil|coal|steel|price|shipment|flight with|from|of|to:ACTOR -> 163 tgt=with|from|of|to
ban, bar, prohibit, forbid V obj:TRADE|GOODS|import|export|fruit|meat|milk|flight|airline|investment|transaction -> 163 tgt=from|to|with|of
cap V obj:price of -> 163 tgt=of
cut V off obj:ACTOR from:port|market|system|bank|trade -> 163 tgt=obj
punish, penalise, penalize V obj:ACTOR with|for -> 163 tgt=obj
tighten V obj:screw|noose on -> 163 tgt=on
hit, slap, target, punish V obj:ACTOR|PERSON|OFFICIAL|bank|company with:SANCTION|tariff|ban|embargo|freeze|duty -> 163 tgt=obj
seek, propose, demand, back, want V obj:SANCTION against|on|for -> 163 tgt=against|on
close, seal, shut V obj:BORDER with|to subj:BODY -> 163 tgt=with|to
order, tell, ask V obj:OFFICIAL|diplomat|ambassador|envoy|attache inf:leave|depart|quit|go -> 166 tgt=obj
order V obj:OFFICIAL|diplomat|ambassador|envoy|attache out_of -> 166 tgt=obj
order V home obj:OFFICIAL|diplomat|ambassador|envoy|attache -> 166 tgt=obj
order V out obj:OFFICIAL|diplomat|ambassador|envoy|attache -> 166 tgt=obj
order V obj:OFFICIAL|MISSION inf:close|shut -> 166 tgt=obj
order, shut, close V obj:consulate|embassy|mission -> 161 tgt=obj|of|to
give V obj:OFFICIAL|diplomat|ambassador|hour|day inf:leave|depart|go|quit -> 166 tgt=iobj|obj|to
give V iobj:OFFICIAL|diplomat|ambassador obj:day|hour|week -> 166 tgt=iobj
give V obj:diplomat|ambassador|envoy obj:day|hour|week inf -> 166 tgt=obj
send, order V home obj:OFFICIAL|ambassador|diplomat -> 166 tgt=obj
declare V obj:OFFICIAL|ambassador|diplomat clause:persona|unwelcome|undesirable -> 166 tgt=obj
strip V obj:ACTOR of:membership|vote|right|tournament|game -> 160 SANCTION/expel tgt=obj
strike V down obj:law|decree|power|ban|order|rule|decision subj:court|judge|tribunal -> 116 tgt=of|by|obj
uphold, confirm V obj:conviction|sentence|verdict|death_sentence|ruling of|against -> 116 tgt=of|against
quash, overturn, annul, void V obj:decree|result|expulsion|ban|order subj:court|judge|tribunal -> 116 tgt=of|by
convict, condemn V to:death|prison|hanging -> 116 tgt=obj
conviction N of|by -> 116 src=by|poss tgt=of
sentencing N of|to -> 116 src=by tgt=of
disbar, unseat, disqualify V obj:PERSON|ACTOR subj:court|judge|ACTOR -> 116 tgt=obj
expulsion, ouster N of:OFFICIAL|ACTOR|diplomat from -> 166 src=by|poss|mod|subj tgt=of
isolate, ostracise, ostracize, exclude, eject, blacklist, downgrade V subj:ACTOR|BODY obj:ACTOR -> 160 tgt=obj
recall, withdrawal N of:ambassador|envoy -> 161 src=by|poss tgt=from|to
severing, rupture, breaking, downgrading, suspension N of:RELATION -> 161 src=by|poss tgt=with
boycott V obj:goods|product|oil|import subj:ACTOR|BODY -> 163 tgt=of|from|obj
levy, impose V obj:fine|penalty|duty on:ACTOR -> 163 tgt=on
fine N on|against:ACTOR by -> 116 src=by|poss tgt=on|against
