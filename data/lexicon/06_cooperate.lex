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
# working side by side in other words
exercise, drill, train, manoeuvre, maneuver, practise, practice, rehearse, patrol, march, operate, act, police, hunt, fight, sail, fly, row, parade, dig, build, cooperate, search V together -> 062 tgt=with|alongside recip
exercise, drill, train, manoeuvre, maneuver, practise, practice, rehearse, patrol, march, operate, police, hunt, run, build, dig, seize, develop, launch, produce, explore, manage, combat, sail, clear V jointly -> 062 tgt=with recip
exercise, drill, manoeuvre, maneuver, patrol, march, operate, parade, rehearse, practise, practice V with|alongside|beside:ACTOR subj:TROOPS|ACTOR|WEAPON -> 062 tgt=with|alongside|beside recip
exercise, drill, manoeuvre, maneuver V subj:TROOPS|navy|ACTOR !obj -> 062 tgt=with|alongside recip
fight, serve V subj:TROOPS alongside|beside -> 062 tgt=alongside|beside|with recip
act, work V in:concert|tandem|common|unison -> 060 tgt=with recip
coordinate, co-ordinate, pool, synchronise, synchronize, harmonise, harmonize V obj|with -> 060 tgt=with recip
pool V obj:resource|force|intelligence|fund -> 060 tgt=with recip
share, swap, pool V obj:laboratory|suspect|satellite|image|radar|data|tip|file|secret|technology|evidence|record|know-how|watch_list -> 064 tgt=with|to recip
share V with:ACTOR obj -> 064 tgt=with recip
tip V off obj:ACTOR|POLICE -> 064 tgt=obj
pass, give, hand, send, leak V obj:INTELLIGENCE|file|secret|record|evidence|list|document|name to:ACTOR -> 064 tgt=to
give, pass, hand V iobj obj:INTELLIGENCE|record|evidence|list|file -> 064 tgt=iobj
swap, exchange, trade V obj:spy|agent|prisoner with|for -> 063 tgt=with|for recip
hand, deliver, transfer, turn, surrender, give, send, fly, extradite, return V obj:PERSON|suspect|fugitive|banker|CRIME|terrorist|general|criminal|spy_chief|warlord|ACTOR to:court|tribunal|justice -> 063 tgt=to
hand, turn V over obj:PERSON|suspect|fugitive|banker|terrorist|general|spy|deserter|ACTOR to:ACTOR|POLICE|court -> 063 tgt=to
hand, turn V over obj:suspect|fugitive|terrorist|criminal|banker -> 063 tgt=to
transfer, hand, send V obj:PERSON|suspect|ACTOR to:tribunal|court|ACTOR for:trial -> 063 tgt=to
transfer V obj:PERSON to:ACTOR|tribunal|court -> 063 tgt=to
extradite V obj:PERSON|suspect|fugitive|ACTOR -> 063 tgt=to|obj
extradite V -> 063 tgt=to|from
lease, rent, lend, loan V obj:base|port|air_base|land|airfield|naval_base|island to|from -> 062 tgt=to|from
let, allow, permit V obj:ACTOR|TROOPS|PEACEKEEPER inf:use|fly|land|transit|refuel|operate|train|base|station|cross -> 062 tgt=obj
grant, give, offer V obj:base|overflight|landing_right|transit_right|airspace|basing_right to|iobj -> 062 tgt=to|iobj
open V obj:pipeline|railway|bridge|customs_post|post|link|border_post|factory|plant|line with|between -> 061 tgt=with|between|to recip
open, build, lay, dig, complete, inaugurate V obj:pipeline|railway|bridge|tunnel|canal|road|customs_post|power_line|dam|customs|post|factory|plant subj:ACTOR|engineer with|between|for|in|to:ACTOR -> 061 tgt=with|between|to|for|in
sell, export, ship, supply, pump, pipe, deliver V obj:GOODS|TRADE|phosphate|gas|fish|timber|copper|iron_ore|uranium|ammunition|food|cotton|coffee|fertiliser|part|vehicle|technology to|iobj -> 061 tgt=to|iobj|obj
buy, purchase, import, get, receive V obj:gas|oil|coal|electricity|grain|wheat|phosphate|fish|timber|uranium|technology|half|fifth|quarter|third from|obj -> 061 tgt=from|of|obj
pay V obj:ACTOR in|for:gold|dollar|oil|gas -> 061 tgt=obj
do V obj:business|trade with -> 061 tgt=with recip
sell V obj:WEAPON|MILITARY_AID to|iobj -> 062 tgt=to|iobj
join V obj:flotilla|task_force|patrol|operation|force|mission|coalition of|with|against -> 062 tgt=of|with|obj
command, staff V jointly -> 062 tgt=with recip
hold, begin, start, launch, open, conduct, stage, kick, finish, complete, plan V obj:JOINT|EXERCISE|operation|naval_drill|drill|war_game|manoeuvre subj:ACTOR|TROOPS with|alongside:ACTOR -> 062 tgt=with|alongside recip
joint patrol, joint exercise, joint mission, joint venture N by|with|of|between -> 062 src=by|subj|of|between tgt=with|by|between recip
direct flight, commercial flight, rail link, train service N between -> 061 src=between tgt=between recip
hunt, track V together obj subj:TROOPS -> 062 tgt=with recip
share V obj:cost|burden|border_post|water -> 060 tgt=with recip
export V obj to:ACTOR -> 061 tgt=to
import V obj from:ACTOR -> 061 tgt=from
barter V subj:ACTOR obj -> 061 tgt=to|with both
exchange, swap V subj:ACTOR obj:technology|student|visit|delegation|expert|data|currency with:ACTOR -> 060 tgt=with recip
cofinance, co-finance, co-develop, co-produce V -> 060 tgt=with recip
