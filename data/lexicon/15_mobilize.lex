# MOBILIZE (CAMEO 15): shows or readies force without using it.
mass, amass, deploy, mobilise, mobilize, send, dispatch, move, concentrate, station, rush, assemble, gather, reinforce, position, redeploy, order, pour, shift, muster, marshal, commit, despatch, build, hurry, draft, billet, garrison, fly, airlift, ferry, ship, sail, dig, alert, activate, recruit, conscript, call, line  V obj:TROOPS  -> 154 tgt=against|to|near|along|on|at|into|in|toward|towards|around
mass, amass, deploy, mobilise, mobilize, send, dispatch, move, station, install, position, place, rush, build, site, test, fire, launch, field, parade, steer, sail  V obj:WEAPON  -> 154 MOBILIZE/weapons tgt=against|to|near|along|on|at|into|in|toward|towards|around weak
mass, gather, assemble V subj:TROOPS !obj -> 154 tgt=near|along|on|at|against|around
build V up obj:TROOPS|WEAPON|presence -> 154 tgt=against|near|along|on|at
deploy, mobilise, mobilize, send, dispatch  V obj:POLICE  -> 153 tgt=against|to|in|around
deploy, mobilise, mobilize V -> 154 tgt=against|to|near|along|on weak
mobilise, mobilize, raise, recruit V obj:militia|fighter|rebel|volunteer|army|mercenary -> 154 MOBILIZE/militia tgt=against
increase, boost, bolster, strengthen, reinforce, expand, beef, step, tighten V obj:presence|TROOPS|security|patrol|defense|defence -> 154 tgt=near|along|on|at|in|against weak
put, place V on:ALERT -> 152 tgt=against|over
put, place V obj:POLICE on:ALERT -> 151 tgt=against|over
be, go, remain, stand V on:ALERT -> 152 tgt=against|over weak
raise, heighten, increase V obj:ALERT|level -> 152 tgt=against|over weak
hold, conduct, stage, begin, launch, start, carry, plan  V obj:EXERCISE  -> 150 MOBILIZE/troops tgt=near|off|against|in|along
test, test-fire, test-launch V obj:WEAPON|missile|rocket -> 152 MOBILIZE/weapons tgt=over|near|into|against
test-fire, test-launch V -> 152 MOBILIZE/weapons tgt=over|near|into|against
conduct, carry, stage, hold V obj:TEST -> 152 MOBILIZE/weapons tgt=over|near|against
fly V obj:plane|jet|bomber|mission|sortie over|near -> 154 MOBILIZE/weapons tgt=over|near
scramble V obj:jet|fighter|aircraft|plane -> 154 MOBILIZE/weapons tgt=against|over
patrol V subj:TROOPS|ship|navy|vessel -> 154 tgt=obj|in|near|along
call V up obj:TROOPS|reservist -> 154 tgt=against
arm V obj:itself|themselves -> 152 tgt=against
deployment, buildup, build-up, mobilization, mobilisation, massing  N of:TROOPS|WEAPON  -> 154 src=by|poss|mod tgt=near|to|in|on|along|against
deployment, buildup, build-up N near|along|against|on -> 154 src=by|poss|mod|subj tgt=near|along|against|on
troop buildup, military buildup, troop deployment, military build-up, troop movement N -> 154 src=by|poss|mod|subj|of tgt=near|along|on|against|in
missile test, nuclear test, missile launch, rocket launch N -> 152 MOBILIZE/weapons src=by|poss|mod|subj tgt=over|near
fortify V obj:BORDER|position -> 154 tgt=with|against
# troops and arms on the move, in place, in readiness
move, roll, drive, march, sail, steam, head, thunder, trundle, rumble, stream, pour, advance, push, set, race, edge, snake V subj:TROOPS|WEAPON|militia|column|convoy|warship|VEHICLE|truck of:soldier|troop -> 154 tgt=towards|toward|to|for|on|near|along
move, roll, drive, march, sail, steam, head, thunder, trundle, rumble, stream, advance, race, edge, snake, push V subj:TROOPS|WEAPON|militia towards|toward|to|for|through|near|along|over|across|on|into:TERRITORY|ACTOR|capital|street|border|city|causeway|strait|sea|airport -> 154 tgt=towards|toward|to|for|on|into|near|along|of
march, advance V on:capital|city|town|TERRITORY|ACTOR subj:TROOPS|rebel|WEAPON -> 154 tgt=on
set V out subj:TROOPS|militia|column|convoy for -> 154 tgt=for
sail, steam V subj:TROOPS|WEAPON|ship|vessel for|to|into|through|near -> 154 MOBILIZE/weapons tgt=for|to|into|near|through
land V subj:WEAPON|TROOPS in|at|on:ACTOR|TERRITORY -> 154 MOBILIZE/weapons tgt=none
arrive V subj:WEAPON|TROOPS in|at|near -> 154 tgt=inf|in|at|near
line, guard, ring, cordon, patrol, flood, fan, police, secure, blanket, man, occupy, surround V subj:POLICE obj:street|avenue|square|road|route|ROAD|building|palace|parliament|capital|city|district|quarter|bridge|PROPERTY -> 153 tgt=of|against|obj
line, guard, ring, encircle, cordon, surround, secure V subj:TROOPS obj:street|avenue|square|road|route|ROAD|building|palace|parliament|capital|city|PROPERTY|embassy -> 154 tgt=of|obj|against
fan V out subj:POLICE|TROOPS|militia -> 153 tgt=in|across
line V up subj:TROOPS|POLICE|WEAPON|VEHICLE -> 154 tgt=against|of|near
mass, gather, assemble, muster, build, concentrate V subj:POLICE -> 153 tgt=in|against|near
build V up subj:TROOPS|WEAPON -> 154 tgt=on|near|along|against
dig V in obj:TROOPS|division -> 154 tgt=along|with|near
dig V in subj:TROOPS -> 154 tgt=along|near
set V up subj:ACTOR|TROOPS|militia|irregular obj:battery|missile|checkpoint|roadblock|launcher|base|camp|WEAPON|position|force|TROOPS|outpost -> 154 tgt=against|near|around|along
take V up obj:position|post -> 154 tgt=in|near|at|on|outside|around|of
park, station, position, place, install, base, stow V obj:WEAPON|TROOPS in|at|near|along|between|on|outside -> 154 MOBILIZE/weapons tgt=near|along|in|at|on|outside
wait, stand V subj:TROOPS|WEAPON at|near|on:border|frontier|ACTOR|TERRITORY -> 154 tgt=against|at|near|on|inf
poised, massed, deployed, stationed, entrenched, garrisoned, camped A on|at|along|near|inf -> 154 tgt=along|near|on|at|inf
face V subj:ACTOR|TROOPS obj:TROOPS across|along -> 154 tgt=obj
call V up subj obj:TROOPS|reservist|man|conscript|recruit -> 154 tgt=against|inf
summon, call, activate, mobilise, mobilize V obj:reservist|reserve|reserves|conscript|national_guard -> 154 tgt=against|for
recruit, enlist, train, muster, raise, rally, arm V obj:volunteer|militia|mercenary|youth|tribesman|villager|civilian -> 154 MOBILIZE/militia tgt=against|inf
recruit, enlist V subj:rebel|militia|junta|ACTOR|TROOPS obj:child|man|fighter|soldier|volunteer|youth -> 154 MOBILIZE/militia tgt=against|inf
parade V subj:militia|militant|rebel|TROOPS through -> 154 tgt=none
parade V subj:militia|militant|rebel|TROOPS in -> 154 tgt=none
parade V past subj:militia|militant|rebel|TROOPS -> 154 tgt=none
parade, display, unveil, show V obj:missile|rocket|WEAPON|tank|drone|launcher through -> 154 MOBILIZE/weapons tgt=none
parade, display, unveil, show V obj:missile|rocket|WEAPON|tank|drone|launcher at -> 154 MOBILIZE/weapons tgt=none
parade, display, unveil, show V obj:missile|rocket|WEAPON|tank|drone|launcher in -> 154 MOBILIZE/weapons tgt=none
parade, display, unveil, show V off obj:missile|rocket|WEAPON|tank|drone|launcher -> 154 MOBILIZE/weapons tgt=none
draft, bus, fly, billet, quarter, ferry, move, bring, rush V obj:POLICE into|to|in|on -> 153 tgt=against
fly, send, rush, airlift, ferry, ship, sail, dispatch, order, move, steam, commit V obj:reinforcement|TROOPS|paratrooper|marine|warship|carrier|aircraft|man into|to|toward|towards -> 154 tgt=against|to|into|near|toward|towards
order V obj:TROOPS|WEAPON|aircraft into|to|toward|towards|near -> 154 tgt=against|to|into|near|toward|towards
order, tell, instruct V obj:TROOPS|general|army|military inf:prepare|ready|mobilise|mobilize|march|deploy|be|train -> 154 tgt=for|against
prepare, brace, ready, gird V for:war|invasion|attack|battle subj:TROOPS|ACTOR|general -> 152 tgt=with|against
load V obj:armoured_car|tank|WEAPON|TROOPS|munition onto|in|aboard|with -> 154 tgt=none
resume, begin, carry, fly, conduct, step, extend V obj:patrol|sortie|reconnaissance_flight|flight|overflight -> 154 MOBILIZE/weapons tgt=over|near|along
fly V subj:WEAPON|TROOPS through|over|near|along|across -> 154 MOBILIZE/weapons tgt=of|over|near|along|through
patrol V subj:TROOPS|WEAPON|POLICE obj:sky|water|street|border|sea|coast|strait|airspace -> 154 tgt=over|of|near|along
escort, shadow, intercept V subj:TROOPS|WEAPON|coastguard|navy obj:ship|boat|tanker|vessel|trawler|fishing_boat|bomber|jet|plane|freighter -> 154 MOBILIZE/weapons tgt=of|into|to|obj
make, develop, build, produce, manufacture, acquire, possess, assemble, enrich V obj:nuclear_weapon|nuclear_bomb|atomic_bomb|atom_bomb|nuclear_arm|warhead|nuclear_arsenal|ballistic_missile|uranium|nuclear_device -> 152 MOBILIZE/weapons tgt=none
test, fire, launch, detonate V obj:ballistic_missile|nuclear_bomb|nuclear_device|cruise_missile|hydrogen_bomb|atomic_bomb|satellite|rocket|projectile -> 152 MOBILIZE/weapons tgt=over|near|into|off
nuclear blast, nuclear explosion, nuclear test, missile test, rocket launch, weapon test, test launch, missile launch N by|of|poss|mod -> 152 MOBILIZE/weapons src=by|poss|mod|subj tgt=over|near
reinforce, strengthen, fortify V obj:BORDER|garrison|position|defence|defense|frontier|base|flank with|against|near|along -> 154 tgt=with|against|near|along
alert, ready, mobilise, mobilize, activate V obj:squadron|TROOPS|force|unit|reserve|division -> 152 tgt=against|for
garrison, station V obj:TERRITORY|ACTOR with -> 154 tgt=obj
patrol, deployment N on|of|along by|poss|mod -> 154 src=by|poss|mod tgt=along|near|in
mass, amass, garrison, billet, conscript, muster, redeploy V subj:ACTOR obj -> 154 tgt=near|along|on|at|against|in weak
exercise, drill, manoeuvre, maneuver, war game N near by|poss|mod -> 150 MOBILIZE/troops src=by|poss|mod tgt=near|off|in|along
exercise, drill, manoeuvre, maneuver, war game N off by|poss|mod -> 150 MOBILIZE/troops src=by|poss|mod tgt=near|off|in|along
exercise, drill, manoeuvre, maneuver, war game N in by|poss|mod -> 150 MOBILIZE/troops src=by|poss|mod tgt=near|off|in|along
exercise, drill, manoeuvre, maneuver, war game N along by|poss|mod -> 150 MOBILIZE/troops src=by|poss|mod tgt=near|off|in|along
war footing, high alert N of|by -> 152 src=of|by tgt=against
test V obj:nuclear_weapon|missile|bomb|rocket subj:ACTOR -> 152 MOBILIZE/weapons tgt=over|near|into
mobilize, mobilise V obj:voter|vote|supporter|base|electorate|opinion|resource|fund|support -> 010
