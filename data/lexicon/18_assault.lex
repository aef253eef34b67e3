# ASSAULT, unconventional (CAMEO 18): kidnapping, beating, torture, bombing, killing.
abduct, kidnap, hijack, snatch  V  -> 181
take V hostage -> 181 tgt=obj
take, hold, seize V obj:HOSTAGE -> 181 tgt=of|from|obj
hold hostage, hold captive V -> 181 tgt=obj
capture V obj:PERSON|TROOPS|HOSTAGE|pilot -> 181 tgt=obj
kidnapping, abduction, hijacking N of|by -> 181 src=by|poss tgt=of
beat, assault, maul, manhandle, rough, punch, batter, club, kick V obj:PERSON|ACTOR|PROTESTER  -> 182 weak
beat V up -> 182 tgt=obj
injure, wound, maim V -> 180 tgt=obj
hurt V obj:PERSON|CROWD|TROOPS|passenger -> 180 tgt=obj
rape, molest V  -> 1821
assault V sexually -> 1821
torture  V  -> 1822
torture N of -> 1822 src=by|poss|mod tgt=of
rape N of -> 1821 src=by|poss|mod tgt=of
beating N of -> 182 src=by|poss|mod tgt=of weak
stab, hack, knife, behead, lynch, strangle V -> 1823 ASSAULT/primitive
stone V -> 182 ASSAULT/primitive
kill, murder, slay, massacre, slaughter, butcher, gun down  V  -> 180 ASSAULT
kill V in|with:AIR_ATTACK -> 195 tgt=obj
kill V in:bombing|blast|explosion -> 183 tgt=obj
kill V subj:bomb|blast|explosion|EXPLOSIVE -> 183 src=none tgt=obj
shoot, gun V -> 193 ASSAULT/firearms tgt=obj|at
shoot V down obj:WEAPON|plane -> 194 tgt=of|obj
bomb, dynamite V subj:ACTOR -> 183
blow V up -> 183 tgt=of|in|obj
plant, detonate, explode, set V obj:EXPLOSIVE -> 183 tgt=in|at|near|against|outside|under
explode V subj:EXPLOSIVE -> 183 src=none tgt=in|at|near|outside
suicide bombing, suicide attack N  -> 1831 src=by|poss tgt=on|against|in|of
car bomb, car bombing, truck bomb N -> 1832 src=by tgt=on|against|in
roadside bomb, landmine N -> 1833 src=by tgt=on|against|in
bombing, bomb attack, bomb blast N of|in|by|on -> 183 src=by|poss tgt=of|on|against|in
use V as:shield -> 184 tgt=obj
assassinate  V  -> 186
try, attempt V inf:assassinate -> 185 tgt=inf
assassination  N of  -> 186 src=by tgt=of
assassination attempt N on|against -> 185 src=by|poss|subj tgt=on|against
execute V obj:PERSON|PRISONER|ACTOR -> 186 ASSAULT/targeted tgt=obj
execution N of -> 186 ASSAULT/targeted src=by|poss tgt=of
killing, murder, slaying, massacre, slaughter  N of|poss|by  -> 180 ASSAULT src=by|poss|mod tgt=of
poison V -> 186 ASSAULT/unconventional tgt=obj
poisoning N of -> 186 ASSAULT/unconventional src=by|poss tgt=of
attack V subj:man|gunman|bomber|assailant -> 180
hold, use V as:shield|human_shield -> 184 tgt=obj
subject V obj to:torture|beating -> 1822 tgt=obj
mass killing N -> 180 src=by|poss tgt=of|in
# more ways to hurt and kill
hang, bayonet, bludgeon, decapitate, guillotine, electrocute, suffocate, smother, throttle, garrotte, impale, disembowel, immolate, incinerate, crucify, mutilate, dismember, castrate, disfigure, flog, lash, cane, pummel, pistol-whip, thrash, brutalise, brutalize, waterboard, torment, spear, machete, trample, headbutt, choke, asphyxiate, scald, bind V obj:PERSON|ACTOR|CROWD|TROOPS|HOSTAGE|PRISONER -> 182 weak
hang V -> 186 ASSAULT/targeted weak
bludgeon, hack, beat, stab, club, burn, torture, batter, kick, trample, stone V to:death -> 1823 ASSAULT/primitive tgt=obj
decapitate, crucify, disembowel, bayonet, dismember V -> 1823 ASSAULT/primitive tgt=obj
slit V obj:throat -> 1823 ASSAULT/primitive tgt=of|obj
cut, chop, hack V obj:hand|arm|leg|head|throat|ear|nose|limb of -> 1823 ASSAULT/primitive tgt=of
chop, cut, hack V off obj:hand|arm|leg|head|ear|nose|limb -> 1823 ASSAULT/primitive tgt=of|obj
break, fracture, crush, smash V obj:skull|rib|jaw|arm|leg|nose|bone of -> 182 tgt=of
fracture V obj:skull -> 182 tgt=of|obj
club, truncheon, baton, baton-charge, whip, slap, punch, kick, knock, cudgel V obj:PERSON|CROWD|ACTOR subj:POLICE|TROOPS|militant|paramilitary|rebel|gunman|mob|thug -> 182
torture, torment, mistreat, ill-treat, maltreat, abuse, humiliate V obj:PRISONER|PERSON|HOSTAGE subj:ACTOR|TROOPS|POLICE|guard|interrogator -> 1822
whip, cane, flog V -> 1822 weak
gang-rape, sodomise, sodomize V -> 1821
assault, abuse V sexually obj:PERSON -> 1821
enslave V -> 181 tgt=obj
sell V obj:PERSON|girl as:slave|wife -> 181 tgt=obj
mow, gun, cut, shoot V down obj:PERSON|CROWD|ACTOR|TROOPS -> 193 ASSAULT/firearms tgt=obj
mow V down obj:PERSON|CROWD -> 193 ASSAULT/firearms tgt=obj
pick V off obj:PERSON|CROWD|TROOPS|ACTOR -> 193 ASSAULT/firearms tgt=obj
fell V obj:PERSON|ACTOR|TROOPS subj:sniper|gunman|bullet|TROOPS|POLICE -> 193 ASSAULT/firearms tgt=obj
spray, rake, riddle, strafe, pepper V with:FIRE|gunfire|bullet|shot|rifle_fire|automatic_fire|rifle -> 193 ASSAULT/firearms tgt=obj
shoot, gun V dead -> 193 ASSAULT/firearms tgt=obj
open V up with:FIRE|gun|rifle|machine_gun -> 193 ASSAULT/firearms tgt=on|at
shoot V at|into:ACTOR|PERSON|CROWD|TROOPS|POLICE|VEHICLE -> 193 ASSAULT/firearms tgt=at|into
finish, kill, bump V off obj:PERSON|ACTOR -> 180 tgt=obj
eliminate, liquidate, neutralise, neutralize V obj:PERSON|TROOPS|militant|commander|ACTOR|leader -> 186 ASSAULT/targeted tgt=obj weak
wipe V out obj:PERSON|TROOPS|ACTOR|village|family -> 180 tgt=obj
claim V obj:life subj:ATTACK|MUNITION -> 180 src=by|poss tgt=of
drive, plough, plow, ram, crash, steer V obj:VEHICLE into:PERSON|CROWD|pedestrian|market|rally -> 182 ASSAULT/primitive tgt=into
plough, plow, drive V subj:VEHICLE|man|attacker|bomber|driver into:PERSON|CROWD|pedestrian -> 182 ASSAULT/primitive tgt=into
run V over obj:CROWD|PERSON subj:TROOPS|POLICE|tank|VEHICLE -> 182 tgt=obj
run V down obj:CROWD|PERSON subj:TROOPS|POLICE|tank|VEHICLE -> 182 tgt=obj
ram V obj:ship|boat|vessel|tug|trawler|ACTOR|TROOPS -> 190 tgt=obj weak
ram V obj:VEHICLE into -> 1831 tgt=into
drive V subj:bomber|suicide_bomber at|into -> 1831 tgt=at|into
blow V up obj:itself|himself|herself|themselves -> 1831 tgt=in|at|near|outside|among
blow V up obj:himself|herself|themselves -> 1831 tgt=in|at|near|outside|among
blow V obj:hole in -> 183 tgt=in
set, let V off obj:EXPLOSIVE|belt|vest|charge|blast|explosion -> 183 tgt=in|at|near|outside|against
detonate, explode V obj:belt|vest|suicide_vest|suicide_belt|himself|herself|themselves -> 1831 tgt=in|at|near|outside|among
detonate, explode V obj:VEHICLE|charge|shell -> 183 tgt=in|at|near|outside|against
detonate, explode, test, set V obj:nuclear_device|nuclear_bomb|atomic_bomb|hydrogen_bomb|nuclear_weapon|warhead|device subj:ACTOR -> 152 MOBILIZE/weapons tgt=none
throw, hurl, toss, lob, fling V obj:EXPLOSIVE|grenade|bomb|petrol_bomb at|into|onto|through|over -> 183 tgt=at|into|onto|through|over
place, leave, hide, lay V obj:EXPLOSIVE in|under|at|near|outside -> 183 tgt=in|at|near|outside|under weak
mine, booby-trap V obj:ROAD|path|field|harbour|harbor|house|building|area -> 1833 tgt=of|in|obj
tear, rip, slam, crash, smash, plough, hit, strike, rock, wreck, damage, shatter, destroy, fall, rain, land, shake, explode V subj:MUNITION !obj:TROOPS -> 183 src=none tgt=through|into|on|in|at|near|obj
kill, injure, wound, hurt, maim V subj:MUNITION -> 183 src=none tgt=obj
bring, shoot V down obj:plane|jet|airliner|helicopter|drone|aircraft|fighter|missile subj:ACTOR|TROOPS|MUNITION|rebel|militant -> 195 tgt=of|obj
down V obj:plane|jet|airliner|helicopter|drone|aircraft|fighter|bomber -> 195 tgt=of|obj
carry, drag, haul, spirit, march V off obj:PERSON|HOSTAGE|schoolgirl subj:rebel|militant|gunman|insurgent|fighter|kidnapper|TROOPS|mob|ACTOR !subj:POLICE -> 181 tgt=obj weak
carry, drag, haul, spirit, march V away obj:PERSON|HOSTAGE|schoolgirl subj:rebel|militant|gunman|insurgent|fighter|kidnapper|TROOPS|mob|ACTOR !subj:POLICE -> 181 tgt=obj weak
hold V obj:PERSON|HOSTAGE|passenger|PRISONER subj:rebel|militant|gunman|guerrilla|insurgent|fighter|kidnapper|jihadist|pirate|hijacker|separatist|terrorist|captor -> 181 tgt=obj
seize, take, capture, grab, snatch, bundle V obj:PERSON|HOSTAGE|passenger|TROOPS|worker subj:rebel|militant|gunman|guerrilla|insurgent|fighter|kidnapper|jihadist|pirate|hijacker|separatist|terrorist -> 181 tgt=obj
capture, arrest, seize, catch, nab V obj:PERSON subj:POLICE|agent -> 173 COERCE/arrest tgt=obj
slip, put V obj:POISON into|in -> 186 ASSAULT/unconventional tgt=in|into|of
poison V obj:well|water|food|ACTOR|PERSON -> 186 ASSAULT/unconventional tgt=of|obj
downing N of -> 195 src=by|poss tgt=of
shooting, lynching, stabbing, beheading, hanging, flogging, gassing, strangling, ambush, maiming, mutilation, gang rape, drive-by shooting, stoning N of|by|poss -> 180 src=by|poss tgt=of weak
mass shooting, shooting spree N -> 193 src=by|poss tgt=at|in|on
hostage taking, hostage-taking N -> 181 src=by|poss tgt=of|at
firebombing, arson attack, grenade attack, bomb attack N on|of|against -> 183 src=by|poss tgt=on|of|against
# nobody's doing: nature, accident, figures of speech, play
kill, injure, wound, hurt, maim, hit, strike, batter, pound, devastate, destroy, flatten, level, wreck, damage, threaten, displace, engulf, sweep, ravage, lash, burn, crush, smash, shake, rock, attack, invade, assault, trap, drown V subj:DISASTER -> 010
kill, injure, wound, hurt, crush, drown, burn, suffocate V in|by|from|of:DISASTER -> 010
crush V to:death -> 010
kill, shoot, attack, crush, strangle, torpedo, bury, smother, execute V obj:IDEA -> 010
kill V obj:itself|himself|herself|themselves -> 010
beat, shoot, hit, strike, crush, attack, kill, destroy, stun, thrash, hammer, batter, slaughter, down, sink, punish V obj:SPORTSIDE !subj:TROOPS|MUNITION -> 010
shoot V up !obj:PERSON|CROWD -> 010
shoot V obj:film|movie|video|scene|picture|photo|photograph|penalty|goal|point|free-throw|basket -> 010
# the same words in any company, where a party is known
bludgeon, decapitate, castrate, disembowel, dismember, mutilate, brutalise, brutalize, torment, flog, maul, thrash, pummel, club, lynch, strangle, asphyxiate, immolate, incinerate, machete V subj:ACTOR obj -> 182 weak
hang, electrocute, guillotine, liquidate, crucify V subj:ACTOR obj:ACTOR|PERSON -> 186 ASSAULT/targeted tgt=obj weak
execute V subj:ACTOR|TROOPS|rebel obj !obj:IDEA|plan|order|search|warrant|strategy|policy -> 186 ASSAULT/targeted tgt=obj weak
mow, cut V down obj -> 193 ASSAULT/firearms tgt=obj weak
exterminate, annihilate, obliterate, decimate V subj:ACTOR obj:ACTOR|PERSON|TROOPS -> 190 weak
overthrow, ouster, toppling N of:ACTOR|GOVERNMENT|PERSON -> 190 src=by|poss tgt=of weak
# figures of speech
whip up V -> 010
kill V obj:POLICY|bill|deal|proposal|measure|amendment|project|pipeline|job|legislation|rumour|rumor|story|time|mood -> 010
beat V in:election|primary|race|state|contest|caucus|runoff|run-off|vote|poll|final|match|game|tournament|semi-final|district|seat|leadership|ballot -> 010
beat V obj:deadline|odds|forecast|expectation|estimate|record|drum|inflation|market|rush|bushes -> 010
hang up, hang on, hang out, hang over V -> 010
strike down V -> 010
