# ASSAULT, unconventional (CAMEO 18): kidnapping, beating, torture, bombing, killing.
abduct, kidnap, hijack, snatch  V  -> 181
take V hostage -> 181 tgt=obj
take, hold, seize V obj:HOSTAGE -> 181 tgt=of|from|obj
hold hostage, hold captive V -> 181 tgt=obj
capture V obj:PERSON|TROOPS|HOSTAGE|pilot -> 181 tgt=obj
kidnapping, abduction, hijacking N of|by -> 181 src=by|poss tgt=of
beat, assault, maul, manhandle, rough, punch, batter, club, kick V obj:PERSON|ACTOR|PROTESTER  -> 182 weak
beat V up -> 182 tgt=obj
injure, wound, hurt, maim V -> 180 tgt=obj
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
attack V subj:man|gunman|mob|crowd|youth|bomber|assailant -> 180
hold, use V as:shield|human_shield -> 184 tgt=obj
subject V obj to:torture|beating -> 1822 tgt=obj
mass killing N -> 180 src=by|poss tgt=of|in
