# ASSAULT, conventional (CAMEO 19): war; and COERCE by blockade and occupation.
attack, assault, strike, hit, raid, ambush, pound, target  V obj !subj:MISFORTUNE -> 190 weak
engage V obj:TROOPS|rebel|militant|insurgent|WEAPON|target|enemy|position -> 190 weak
attack, strike, hit V subj:ACTOR|TROOPS obj:TERRITORY -> 190 tgt=of|in|obj weak
invade, overrun, storm  V  -> 190 weak
retaliate V against -> 190 tgt=against
fight, battle, combat  V -> 190 tgt=against|with|obj recip weak
fight, battle V in -> 190 tgt=against|with|in weak
fight V for !obj -> 050 SUPPORT tgt=for
clash V with|subj:TROOPS|rebel|fighter|ACTOR -> 190 tgt=with recip weak
clash V -> 190 tgt=with recip weak
exchange, trade V obj:FIRE -> 193 tgt=with recip
open V obj:FIRE -> 193 tgt=on|at|against
open V fire -> 193 tgt=on|at|against
fire V on|at|into -> 193 tgt=on|at|into
fire, launch, lob, unleash, rain, shoot V obj:missile|rocket|shell|mortar|artillery|salvo|barrage|round at|on|into|toward|towards|against -> 194 tgt=at|on|into|toward|towards|against
shell, bombard, rocket, mortar  V  -> 194
bomb, strafe, firebomb, carpet-bomb  V -> 195
drop V obj:EXPLOSIVE on -> 195 tgt=on
launch, carry, conduct, stage, mount, begin, wage, unleash, commit, undertake, make, perform, start, step V obj:ATTACK -> 190 tgt=on|against|at|in|into|obj weak
launch, carry, conduct, stage, mount, begin, step V obj:AIR_ATTACK -> 195 tgt=on|against|at|in|over
launch, carry, conduct V obj:drone_strike -> 1952 tgt=on|against|at|in
carry V out obj:ATTACK -> 190 tgt=on|against|at|in
carry V out obj:AIR_ATTACK -> 195 tgt=on|against|at|in
go V to:war -> 190 tgt=with|against weak
declare, wage, fight V obj:war -> 190 tgt=on|against|with weak
impose, enforce, maintain, tighten V obj:BLOCKADE -> 191 tgt=on|of|against|around
blockade, besiege, encircle, surround V !subj:PROTESTER -> 191 weak
lay V obj:siege to -> 191 tgt=to
close, seal, shut V obj:BORDER -> 191 tgt=with|to|from|of
seal V off -> 191 tgt=obj
occupy, annex, conquer, reoccupy V !subj:PROTESTER -> 192
capture, seize, take, retake, recapture, overrun, storm V obj:TERRITORY subj:TROOPS|rebel|fighter|ACTOR|insurgent|militant -> 192 tgt=from|of|in|obj
seize, take, gain V obj:control of -> 192 tgt=of|from weak
cross V obj:BORDER into -> 190 tgt=into
cross V subj:TROOPS into -> 190 tgt=into
enter V subj:TROOPS obj:TERRITORY|ACTOR -> 190 tgt=obj
push, advance, roll, sweep V subj:TROOPS into -> 190 tgt=into weak
violate, penetrate, enter V obj:airspace -> 190 MOBILIZE tgt=of|obj
shoot V down -> 195 tgt=of|obj
sink, torpedo V obj:ship|boat|vessel|submarine|warship -> 190 tgt=of|obj
attack, assault, strike, offensive, invasion, incursion, aggression, ambush, raid  N on|against|of|into|at|by  -> 190 src=by|from|poss|mod|subj tgt=on|against|of|into|at|in weak
blockade, siege N of -> 191 src=by|poss|mod|subj tgt=of|into
occupation, annexation N of  -> 192 src=by|poss|mod|subj tgt=of
naval blockade N -> 191 src=by|poss|mod|subj tgt=of
airstrike, air strike, air raid, bombardment, air attack N on|against|in|by|of -> 195 src=by|poss|mod|subj tgt=on|against|of|in
shelling, artillery fire, rocket attack, rocket fire, missile attack, missile strike, mortar attack N on|against|of|by|into -> 194 src=by|from|poss|mod|subj tgt=on|against|of|into
drone strike, drone attack N on|against|in|by -> 1952 src=by|poss|mod|subj tgt=on|against|in
war, fighting, clash, battle, conflict, hostility, skirmish, firefight N between|with|against -> 190 src=between|subj tgt=with|against|between recip weak
war N on:ACTOR -> 190 src=subj tgt=on weak
ceasefire violation N by -> 196 src=by|poss tgt=against
exchange N of:FIRE -> 193 src=between|subj tgt=with|between recip
impose, enforce V obj:blockade|siege -> 191 tgt=on|in|against|of|around
continue, resume, intensify, renew, expand, begin V obj:ATTACK on|against -> 190 tgt=on|against weak
push, drive V obj:ACTOR|TROOPS|fighter|rebel out_of|from -> 190 tgt=obj weak
take V over obj:TERRITORY|ACTOR subj:TROOPS|ACTOR -> 192 tgt=of|obj weak
wage, launch V obj:cyber_warfare|cyberwarfare -> 176 tgt=against|on
destroy V obj:reactor|tank|position|launcher|base|WEAPON|depot|factory -> 190 tgt=of|obj|in weak
violate V obj:ceasefire_agreement|ceasefire|truce|cease-fire -> 196 tgt=with|against|of|in
capture, seize V obj:tanker|oil_field|field|mosque|airport|city -> 192 tgt=from|of|obj
# more of war
overthrow, depose, topple, oust, unseat V obj:ACTOR|PERSON|GOVERNMENT by|in:force|coup|TROOPS|putsch|rebel|revolt -> 190 weak
overthrow, depose V obj:ACTOR|PERSON|GOVERNMENT -> 190 weak
topple V obj:GOVERNMENT|ACTOR|PERSON subj:TROOPS|rebel|ACTOR -> 190 weak
mutiny V -> 190 tgt=against weak
rise, revolt, rebel V subj:TROOPS|rebel against -> 190 tgt=against weak
flatten, level, obliterate, pulverise, pulverize, gut V obj:PROPERTY|TERRITORY|stall|shop|tower|block|ruin -> 1712 tgt=of|in|obj weak
destroy, smash, wipe, obliterate, annihilate, decimate, rout, crush V obj:TROOPS|air_force|fleet|ACTOR !obj:PROTEST -> 190 tgt=of|obj weak
bomb, blast, pound, hammer, strafe V obj:TERRITORY|PROPERTY|camp|position|TROOPS|ACTOR subj:ACTOR|TROOPS -> 195 tgt=of|in|obj
respond, reply, retaliate, answer, hit, strike V with:ATTACK|AIR_ATTACK|MUNITION|FIRE|artillery -> 190 tgt=on|against|at|obj|in
respond, reply, answer, react V subj:POLICE|TROOPS with:CROWD_WEAPON|FIRE|bullet -> 175 tgt=obj|to|on|at
strike, hit V back -> 190 tgt=at|against weak
strike, hit V deep subj:TROOPS|ACTOR in|at|into:ACTOR|TERRITORY -> 190 tgt=in|at|into weak
strike, hit V in subj:TROOPS|ACTOR in|at|into:ACTOR|TERRITORY -> 190 tgt=in|at|into weak
strike, hit V at subj:TROOPS|ACTOR in|at|into:ACTOR|TERRITORY -> 190 tgt=in|at|into weak
strike, hit V into subj:TROOPS|ACTOR in|at|into:ACTOR|TERRITORY -> 190 tgt=in|at|into weak
use V obj:force|excessive_force|violence|gunfire|live_round|live_ammunition|tank|artillery|firearm against|on -> 190 tgt=against|on weak
use V obj:force -> 190 tgt=against|on weak
send, launch, direct, rain, pour, hurl, aim, unleash, shower, lob, fling V obj:MUNITION|missile|rocket|shell|swarm|grenade against|at|on|onto|over|toward|towards|into:ACTOR|TERRITORY|PROPERTY|TROOPS -> 194 tgt=against|at|on|onto|over|toward|towards|into
fire, launch V obj:MUNITION at|on|into|over|toward|towards|against:ACTOR|TROOPS|PERSON|CROWD -> 194 tgt=at|on|into|over|toward|towards|against
fire, launch, lob, shoot V obj:missile|rocket|projectile|shell into|in|toward|towards:sea|water|ocean|coast|strait -> 152 MOBILIZE/weapons tgt=near|over
fire V obj:missile|rocket|projectile|cruise_missile|ballistic_missile !at|on|against -> 152 MOBILIZE/weapons tgt=over|near
drop V obj:barrel|barrel_bomb|MUNITION|munition|leaflet_bomb on|over -> 195 tgt=on|over
pump, release, spray, drop, fire, use, unleash, spread, deploy V obj:POISON in|into|on|over|against -> 2041 tgt=into|in|on|over|against
release V obj:sarin|nerve_agent|poison_gas|nerve_gas|chlorine -> 2041 tgt=in|into|on
push, pour, thrust, punch V subj:TROOPS into|through:ACTOR|TERRITORY -> 190 tgt=into|through weak
open, begin, launch, start V obj:campaign|war|offensive|front|air_campaign|bombing_campaign|ground_offensive subj:ACTOR|TROOPS against|on|in -> 190 tgt=against|on|in weak
sink, torpedo, ram V subj:TROOPS|torpedo|submarine|ACTOR obj:ACTOR|ship|boat|vessel -> 190 tgt=of|obj weak
skirmish, spar, tangle V with:TROOPS|rebel|militant -> 190 tgt=with recip weak
enter V subj:TROOPS|rebel|fighter obj:capital|city|town|village -> 192 tgt=of|obj
enter, overrun, storm, sweep V subj:rebel|fighter|insurgent|militant|TROOPS obj|into:TERRITORY -> 192 tgt=of|obj|into
fall V to:rebel|TROOPS|fighter|insurgent|militant|ACTOR subj:TERRITORY -> 192 src=to tgt=subj
fight, battle V for:control -> 190 tgt=with|against|for recip weak
fight, battle, combat, tackle V obj:fire|blaze|flame|forest_fire|wildfire|flood|disease|virus|ebola|epidemic|crime|corruption|inflation|poverty|climate|cancer|hunger|malaria|aids|drug|fraud|election|unemployment|deflation|case|lawsuit|charge|seat -> 010
fight, battle V alongside|beside with|alongside|beside -> 062 tgt=alongside|beside recip
take V part -> 010
take V obj:place|step|action|measure|care|time|office|note|turn|effect|responsibility|advantage|look|line|stock|shape|root|hold|charge|lead|decision|position|oath|power|view|chance|risk|break|aim|picture|photograph|photo|vote|exception|stand|stance|seat|train|plane|bus|flight|medal|title|bronze|silver|gold|set|wicket|point|game|match -> 010
seize, take, grab, assume V obj:power subj:TROOPS|rebel|ACTOR|general|colonel|officer|junta in -> 1711 COERCE/seize tgt=in|from
seize, grab, usurp V obj:power -> 1711 COERCE/seize tgt=in|from|of
break V through|into obj|through|into:TERRITORY|defence|defense|line subj:TROOPS|rebel -> 190 tgt=of|through|into weak
storming, sacking, sinking, seizure N of:TERRITORY|PROPERTY|ship|building|embassy -> 190 src=by|poss tgt=of weak
capture, takeover N of:TERRITORY by|poss -> 192 src=by|poss tgt=of weak
take V on obj:ACTOR|PERSON|TERRITORY|TROOPS -> 010
take V on -> 010
firebomb, dynamite, rake, strafe, mine, sabotage, torch V subj:ACTOR|TROOPS|rebel obj:ACTOR|PROPERTY|TERRITORY|TROOPS -> 190 tgt=of|in|obj weak
rout, repel, repulse, overpower, outgun V subj:ACTOR|TROOPS|rebel obj:ACTOR|TROOPS|ATTACK -> 190 tgt=of|by|obj weak
ambush, outflank, dislodge, encircle V subj:TROOPS|rebel|ACTOR obj:TROOPS|ACTOR|convoy -> 190 weak
air campaign, bombing campaign, ground offensive, military campaign, military operation, counteroffensive, counter-offensive N against|on|in -> 190 src=by|poss|mod|subj tgt=against|on|in weak
launch, carry, conduct, stage, begin, order, continue, resume, mount, unleash, make V obj:air_strike|airstrike|drone_strike|missile_strike|military_strike|retaliatory_strike|precision_strike|pre-emptive_strike|nuclear_strike|air_raid -> 195 tgt=on|against|at|in|over
launch, conduct, carry, order, mount, make V obj:strike on|against|at subj:ACTOR|TROOPS -> 190 tgt=on|against|at weak
# figures of speech, and fights without a foe
fight, battle, combat V obj|against:terrorism|corruption|disease|virus|coronavirus|pandemic|covid-19|covid|ebola|epidemic|outbreak|poverty|crime|hunger|famine|inflation|racism|fire|blaze|wildfire|flame|climate_change|change|warming|cancer|obesity|addiction|battle|election|campaign|case|lawsuit|suit|LAWSUIT|law|bill|plan|POLICY|charge|CHARGE|extradition|order|decision|ruling|allegation|discrimination|unemployment|deficit|fraud|way|tear -> 010
fight, battle V for:right|nomination|vote|job|life|future|seat|survival|control|freedom|change|justice|equality -> 010
take V obj:ACTOR out_of|into|through|to|for -> 010
launch, begin, start V obj:campaign|website|bid|app|product|career|advertising_campaign|ad_campaign|service|book|candidacy|primary|company|business|career|initiative !against !on !in -> 010
fight, battle V in:court|courtroom|congress|parliament|senate|primary -> 010
trade war, tariff war, price war, culture war, bidding war, court battle, legal battle, legal fight, court fight, primary fight, primary battle N -> 010
surround V subj:email|scandal|narrative|controversy|question|mystery|issue|debate|circumstance|hype|secrecy|investigation|case -> 010
hit, strike, batter, pound, attack, target V obj:trust|confidence|economy|market|growth|tourism|profit|sale|share|income|record|target|mark|low|high|road|street|bottom|brake|button|chord|balance|note|tone|headline|airwave|voter|viewer|customer|consumer -> 010
