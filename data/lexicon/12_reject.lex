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
