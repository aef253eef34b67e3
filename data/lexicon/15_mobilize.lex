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
