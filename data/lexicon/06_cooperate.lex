# COOPERATE (CAMEO 06): material exchange that serves both sides.
cooperate, collaborate, partner, team  V -> 060 tgt=with recip
cooperate, collaborate V militarily -> 062 tgt=with recip
work V together -> 060 tgt=with recip
work V with:ACTOR -> 060 tgt=with recip
trade V with:ACTOR -> 061 tgt=with recip
sell, export, ship, supply  V obj:GOODS|TRADE  -> 061 tgt=to|iobj recip
buy, purchase, import, acquire  V obj:GOODS|TRADE|AID|UTILITY  -> 061 tgt=from|obj
order V obj:GOODS from -> 061 tgt=from
buy, purchase, acquire, procure  V obj:WEAPON|MILITARY_AID  -> 062 tgt=from
order V obj:WEAPON|MILITARY_AID from -> 062 tgt=from
sell, export  V obj:WEAPON|MILITARY_AID  -> 062 tgt=to|iobj
invest V in:ACTOR|TERRITORY -> 061 tgt=in
open, start, launch, begin, sign V obj:business|trade|venture|project with:ACTOR -> 061 tgt=with recip
hold, conduct, stage, begin, launch, carry, start, kick, finish, complete, participate  V obj|in:JOINT with:ACTOR  -> 062 tgt=with recip
participate, take part, join V in|obj:EXERCISE|patrol -> 062 tgt=with recip
train V with|alongside:ACTOR -> 062 tgt=with|alongside recip
joint exercise, joint drill, joint patrol, joint operation, joint maneuver, joint manoeuvre, joint military exercise N -> 062 src=subj|between|of tgt=with|by|between recip
extradite, hand over V obj:PERSON|PRISONER to -> 063 tgt=to
extradite, surrender V obj to:ACTOR -> 063 tgt=to
turn, hand V over obj:suspect|fugitive|criminal -> 063 tgt=to
extradition N to|from|of -> 063 src=from|by|subj tgt=to
share, exchange, swap, pass, trade  V obj:INTELLIGENCE  -> 064 tgt=with|to|between recip
cooperation, collaboration, partnership  N with|between  -> 060 src=between|subj tgt=with|between recip both
trade, commerce  N with|between  -> 061 src=between|subj tgt=with|between recip both
alliance, coalition N with|between -> 060 src=between|subj tgt=with|between recip both
share, exchange, give, provide, pass, hand V obj:INTELLIGENCE|account|evidence|file with|to:ACTOR -> 064 tgt=with|to
stage, launch, hold, perform, begin, conduct, start, open V obj:war_game|game|EXERCISE subj:ACTOR with -> 062 tgt=with recip
extradite, hand V over obj:PERSON|ACTOR to:ACTOR -> 063 tgt=to
join V forces with -> 060 tgt=with recip
exercise, drill, maneuver, manoeuvre, war game N between -> 062 src=between tgt=between recip
intelligence sharing, information sharing N between|with -> 064 src=between|subj tgt=with|between recip
approve, order, grant V obj:extradition -> 063 tgt=to|of
hold, conduct, stage, begin, launch, perform, start, plan, undertake, finish, complete V obj:joint_exercise|joint_military_exercise|joint_drill|joint_military_drill|joint_war_game|joint_command_exercise|joint_naval_exercise|joint_patrol|joint_operation|joint_maneuver -> 062 tgt=with|by recip
