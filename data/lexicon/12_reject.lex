# REJECT (CAMEO 12): refuses, denies a request, vetoes, defies.
reject, rebuff, spurn, dismiss, snub, repudiate, decline, disallow, nix, oppose V obj:PROPOSAL  -> 120 tgt=by|from|of|obj
reject, rebuff, spurn, dismiss, brush, refute, dispute, contest, shrug V obj:ACCUSATION  -> 120 tgt=by|from|of|against|obj
reject, rebuff, spurn, snub, repudiate, turn down, dismiss  V  -> 120 tgt=by|from|of|obj
reject, rebuff, spurn, refuse, decline V obj:AID -> 122 tgt=from|by|to|iobj|obj
reject, refuse, decline, spurn V obj:MILITARY_AID -> 1222 tgt=from|by|to|iobj
reject, rebuff, refuse, spurn, decline, boycott, snub, shun V obj:TALKS|invitation -> 125 tgt=with|from|by|of
reject, refuse, resist V obj:mediation -> 126 tgt=by|from|of
reject, spurn, refuse V obj:TREATY|peace|settlement|compromise -> 127 tgt=with|by|from|of
reject, rule, refuse, resist, oppose V obj:REFORM -> 123 tgt=by|from|of
reject, refuse V obj:CEASEFIRE -> 1246 tgt=with|by|from
refuse, decline V inf -> 120+ tgt=inf|to|obj
refuse V obj:entry|visa|permission|access|admission -> 120 tgt=to|iobj|for
deny V obj:entry|visa|permission|access|admission|permit|asylum|RIGHT  -> 120 tgt=to|iobj|for
deny V iobj obj:AID -> 122 tgt=iobj
refuse, deny V obj:bail|petition|clemency -> 120 tgt=from|by|of|for
deny, refute, rebut, disavow, disclaim  V  -> 120 tgt=by|from|of|against
deny V obj:ACCUSATION -> 120 tgt=by|from|of
denial N of|by|poss -> 120 src=by|subj tgt=none
rule V out -> 120 tgt=with|of|by
rule V out obj:TALKS -> 125 tgt=with
resist, defy, flout, ignore, disregard, shrug, scoff V obj:DEMAND|pressure|call|warning|order|request|ultimatum|appeal|deadline -> 120 tgt=from|by|of|to|obj
defy, flout, disobey, violate, breach, break, contravene  V obj:law|resolution|order|ban|rule|norm|sanction|embargo|agreement|treaty|court|curfew|international -> 128 tgt=of|by|with|against|obj
defy V obj:ACTOR -> 128 tgt=obj
violate, breach, break V obj:CEASEFIRE|truce|cease-fire -> 196 tgt=with|against|in
veto, block V obj:resolution|bill|PROPOSAL|draft|MEMBERSHIP|legislation|statement -> 129 tgt=by|of|on|against|obj
veto V -> 129
vote V against -> 120 tgt=against
vote down V -> 120 tgt=obj|by
cancel, postpone, delay, scrap, shelve, skip, cut, boycott  V obj:TALKS|VISIT  -> 125 tgt=with|to|by|of
call, break V off obj:TALKS|VISIT -> 125 tgt=with|to|by|of
call V off obj:wedding|launch|operation -> 080 tgt=none
walk, storm V out of:TALKS -> 125 tgt=with|of
walk V out -> 125 tgt=with|of|on
block, stop, prevent V obj:ACTOR|INSPECTOR|TROOPS from -> 120 tgt=obj
bar, ban V obj:INSPECTOR|monitor|observer|agency from -> 120 tgt=obj
turn away, turn back V obj:REFUGEE|PERSON|ship -> 120 tgt=obj
renege, backtrack V on -> 120 tgt=with|on
back V out of:TREATY -> 120 tgt=with|of
drag V obj:foot|heel -> 120 tgt=on|over|with|in
stall, stonewall V -> 120 tgt=on|obj
rejection N of poss|by|from|mod -> 120 src=by|from|subj tgt=by|from|of
refusal N inf -> 120+ src=by|subj|of tgt=inf
veto N of|on|against -> 129 src=by|subj tgt=of|on|against
cancellation N of:TALKS|VISIT -> 125 src=by|subj tgt=with|to
decline, refuse, reject, deny, ignore, dismiss V obj:request|demand|appeal|call|plea from|by|of -> 120 tgt=from|by|of
fail V inf:reach|agree|secure|strike -> 127 tgt=with recip
scrap, cancel, abandon V obj:deal|agreement|treaty|pact|contract -> 127 tgt=with|by
leave, quit, storm V obj:meeting|talk|negotiation with -> 125 tgt=with
quash V obj:order|conviction|ban|petition -> 120 tgt=by|of|against
# refusing in other words
brush, wave, shrug, push, laugh, swat V aside obj -> 120 tgt=by|from|of|obj
brush, shrug, laugh, wave, fend V off obj -> 120 tgt=by|from|of|obj
refuse, deny, decline V iobj -> 120 tgt=iobj|to
refuse, deny V obj:ACTOR|INSPECTOR|PERSON to -> 120 tgt=obj
refuse, deny V entry obj:ACTOR|INSPECTOR|PERSON -> 120 tgt=obj
refuse, decline V obj:request|offer|demand|entry|visa|seat|invitation|permission|access|extradition|alms|order|award|plea|bid|overture -> 120 tgt=from|by|of|to|for|obj
refuse V !obj !inf -> 120 tgt=of|by
ignore, disregard, defy, flout, snub, rebuff, spurn V obj:plea|call|appeal|warning|demand|request|order|ruling|resolution|protest|deadline|ban|advice -> 120 tgt=from|by|of|to|obj
turn, knock V back obj:offer|PROPOSAL|request -> 120 tgt=from|by|of
turn V away obj:ACTOR|delegation|REFUGEE|ship|boat|envoy -> 120 tgt=of|from|obj
throw V out obj:PROPOSAL|case|appeal|treaty|levy|LAWSUIT|bill|plan -> 120 tgt=by|from|of
vote, say V no -> 120 tgt=to|on
say V obj:no to -> 120 tgt=to
vote, defeat, reject V down obj:PROPOSAL -> 120 tgt=of|by
defeat V obj:PROPOSAL|resolution|bill|treaty|motion subj:parliament|voter|senate|congress|lawmaker|ACTOR -> 120 tgt=of|by
walk, back, turn, pull V away from:TREATY|TALKS|deal|agreement|protocol -> 120 tgt=from|with|of
cling V to:power|office -> 120 tgt=none
let V obj:deadline inf:pass|expire -> 120 tgt=of|inf
miss V obj:deadline -> 120 tgt=of|from
shelve, scrub, postpone, put, delay, cancel V off obj:TALKS|VISIT|meeting|election -> 125 tgt=with|to|of
scrub V obj:TALKS|VISIT -> 125 tgt=with|to|of
snub, shun, boycott, skip, avoid, miss V obj:TALKS|VISIT|summit|meeting|ceremony|session|ACTOR subj:ACTOR|OFFICIAL|GOVERNMENT|leader|opposition -> 125 tgt=with|of|by|obj
block, stop, halt, intercept, turn V obj:truck|convoy|aid|lorry|AID of|with|from:ACTOR|aid|food subj:ACTOR|TROOPS -> 122 tgt=of|from|by
keep, shut, lock V out subj:ACTOR obj:ACTOR|INSPECTOR|PERSON|ship|REFUGEE -> 120 tgt=obj
keep V obj:ACTOR|OFFICIAL|REFUGEE out_of -> 120 tgt=obj
close V obj:port|door|airspace to:ship|REFUGEE|ACTOR|plane -> 120 tgt=to
suspend, halt, freeze, abandon, stop V obj:preparation|plan|process|ratification inf|for|of -> 120 tgt=with|of
stop, prevent, block, keep, bar V obj:TROOPS|ACTOR|ship|plane from ing -> 120 tgt=obj
shake V obj:head -> 120 tgt=none
dismiss, deny, reject, refute, scotch, rebut V obj:claim|report|suggestion|charge|allegation|accusation|rumour|rumor|speculation -> 120 tgt=by|from|of
deny V ing|that|inf -> 120 tgt=none
denial, rebuttal, repudiation N of|that|from|poss -> 120 src=by|subj|from tgt=none
refusal N of|to|by|poss -> 120+ src=by|subj|of tgt=to|inf
dig V in obj:heel -> 120 tgt=none
duck, dodge, evade, sidestep, avoid V obj:question|demand|request|ing -> 120 tgt=from|of|by
fend V off obj:demand|call|pressure -> 120 tgt=from|by|of
stand V firm -> 120 tgt=against|on
defy, disobey, flout, contravene, disregard V subj:ACTOR obj -> 128 tgt=of|by|obj
resist V subj:ACTOR obj:ACTOR|PROPOSAL|DEMAND|REFORM|POLICY -> 120 tgt=of|by|from|obj
thwart, foil, derail, torpedo, stymie, scuttle, sink, veto V subj:ACTOR obj:PROPOSAL|TALKS|TREATY|effort|MEMBERSHIP|bid -> 120 tgt=of|by|with|obj
cancellation, postponement, boycott N of:TALKS|VISIT|meeting|summit by|poss -> 125 src=by|poss tgt=with|to
# questions of reporters
decline, refuse V inf:comment|say|tell|discuss|answer|disclose|elaborate|identify|name|specify|speculate|reveal|confirm|respond|detail|describe -> 010
