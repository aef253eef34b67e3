# PROTEST (CAMEO 14): people act together and in person.
demonstrate  V !obj !that !clause -> 141 tgt=against|outside|at
protest  V subj:PROTESTER  -> 141 tgt=against|over|obj|outside
protest V against -> 141 tgt=against
rally, march, parade V subj:PROTESTER -> 141 tgt=against|to|on|outside
march, rally V on|against|to|through -> 141 tgt=against|on|to
take V to:street -> 141 tgt=against|over
hold, stage, organise, organize, lead, launch, join, begin, attend, call, mount  V obj:PROTEST -> 141 tgt=against|over|outside|obj
stage, hold, launch, begin, call, start, go, join, lead V obj|on:STRIKE  -> 143 PROTEST/strike tgt=against|over|at|obj
go, be V on:strike|walkout -> 143 PROTEST/strike tgt=against|over|at
strike V subj:worker|union|teacher|miner|driver|pilot|nurse|doctor|employee|PROTESTER !obj -> 143 PROTEST/strike tgt=against|over
walk out, walk off V subj:worker|teacher|employee|student -> 143 PROTEST/strike tgt=against|over
stage, begin, go, launch, start V obj|on:fast|hunger_strike -> 142 tgt=against|over
hunger strike N  -> 142 src=by|poss|subj|of tgt=against
fast V -> 142 tgt=against
boycott  V obj !obj:TALKS -> 143 PROTEST/boycott tgt=obj
block, blockade, obstruct, barricade, occupy, close V subj:PROTESTER obj:ROAD|building|office|square|factory|port|entrance -> 144 tgt=of|against|obj
blockade V subj:PROTESTER -> 144 tgt=of|against|obj
riot, rampage V  -> 145 tgt=against|in|at
clash V subj:PROTESTER with -> 145 tgt=with
hurl, throw, pelt, lob V subj:PROTESTER obj:stone|rock|bottle|petrol|molotov|cocktail|egg|brick -> 145 tgt=at|obj
pelt V subj:PROTESTER -> 145 tgt=obj
loot, vandalise, vandalize, ransack, torch, trash V subj:PROTESTER -> 145 tgt=of|obj
burn V obj:EFFIGY -> 141 tgt=of|outside
storm V subj:PROTESTER obj:building|embassy|parliament|office|consulate -> 145 tgt=obj
picket V -> 141 tgt=obj
chant, shout V obj:slogan -> 141 tgt=against|at
sign V obj:petition -> 141 REQUEST tgt=to|against
protest, demonstration, rally, march, sit-in, vigil  N by|of|poss|against  -> 141 src=by|subj|of tgt=against|over|outside
strike N by:PROTESTER -> 143 PROTEST/strike src=by tgt=against|over
general strike, walkout, work stoppage N by|poss -> 143 PROTEST/strike src=by|poss tgt=against|over
riot N by|against -> 145 src=by|subj tgt=against
# crowds that fight, burn, break and block
attack, storm, stone, assault, besiege, overrun, invade, charge, mob, chase, pelt, swarm, breach, burst, rush, sack, seize V subj:protester|protestor|demonstrator|rioter|crowd|mob|youth|student|marcher|striker|looter|hooligan|supporter|fan|loyalist|mourner|follower|nationalist obj !obj:PERSON -> 145 tgt=of|obj
storm, breach, invade, overrun, ransack, besiege V subj:CROWD obj -> 145 tgt=of|obj
swarm, burst, break, barge, force V subj:CROWD into -> 145 tgt=into|of
fight, battle V subj:CROWD obj|with:POLICE|TROOPS|ACTOR -> 145 tgt=with|obj
clash, scuffle, brawl V subj:CROWD -> 145 tgt=with
clash, scuffle, brawl V subj:CROWD with:POLICE|TROOPS|ACTOR -> 145 tgt=with
burn, torch, loot, vandalise, vandalize, trash, wreck, smash, destroy, raze, overturn, plunder, pillage, gut V subj:CROWD obj !obj:PERSON -> 145 tgt=of|obj
burn, smash V down subj:CROWD -> 145 tgt=of|obj
set fire, set ablaze V subj:CROWD -> 145 tgt=to|of|obj
throw, hurl, toss, lob, fling, shower, rain V subj:CROWD obj:stone|rock|bottle|petrol_bomb|bomb|molotov|molotov_cocktail|cocktail|egg|brick|firework|paint|shoe|chair|missile|cobblestone|tomato|ink|excrement|soup|flare|firecracker at|over|on -> 145 tgt=at|over|on
throw, hurl V subj:CROWD obj:petrol_bomb|molotov_cocktail|stone|rock|brick|firebomb -> 145 tgt=at
break V subj:CROWD obj:window|glass of -> 145 PROTEST/vandalize tgt=of
smash, break, topple, deface, daub, paint, damage, wreck, pull, tear, knock, behead, burn, splash, vandalise, vandalize V subj:CROWD obj:STATUE -> 145 PROTEST/vandalize tgt=of|on|obj
topple, pull, tear, bring, knock V down subj:CROWD obj:STATUE|mosque|fence|wall|building -> 145 PROTEST/vandalize tgt=of|on|obj
deface, vandalise, vandalize, topple V obj:STATUE -> 145 PROTEST/vandalize tgt=of|on|obj
topple, pull, tear V down obj:statue|bust|monument -> 145 PROTEST/vandalize tgt=of|on
throw, pour, splash, fling, smear V subj:activist|CROWD obj:soup|paint|excrement|ink|oil|flour|mud over|at|on:STATUE -> 145 PROTEST/vandalize tgt=on|over|at
tear V up subj:CROWD obj:stone|paving|street|pavement|track -> 145 tgt=obj
roam V subj:looter|rioter|mob -> 145 tgt=obj|in
smash, loot, burn V subj:rioter|looter -> 145 tgt=of|obj
fight, clash V subj:rioter|protester|demonstrator -> 145 tgt=with|obj
block, clog, jam, choke, obstruct, blockade, cut, paralyse, paralyze, snarl V subj:CROWD obj:ROAD|street|traffic|airport|port|refinery|depot|line|city|way|gate|building|ACTOR -> 144 tgt=of|against|obj
occupy, seize, take, besiege, barricade, surround, encircle, invade V subj:CROWD obj:building|square|school|airport|factory|campus|hall|refinery|office|university|parliament|legislature|street|bank|plaza|puerta|station|park|ROAD|headquarters -> 144 tgt=of|obj|against
occupy, barricade, blockade, besiege V subj:CROWD -> 144 tgt=of|against|obj
erect, build, set, put, raise V subj:CROWD obj:barricade|roadblock|road_block|blockade|tent -> 144 tgt=against|outside|in
erect, build V up obj:barricade subj:CROWD -> 144 tgt=against
chain V obj:itself|themselves|himself|herself -> 144 tgt=to|of
shut V down subj:CROWD obj:port|school|city|road|airport|ROAD|factory|university -> 143 PROTEST/strike tgt=against|over
roadblock, barricade N by|of|against -> 144 src=by|subj tgt=against
# crowds in the streets
rally, gather, assemble, mass, congregate, march, parade, demonstrate, protest, turn, camp, converge V subj:CROWD against|outside:ACTOR|POLICY|GOVERNMENT|embassy|parliament|lockdown|law|RESTRICTION|ATTACK -> 141 tgt=against|outside|at|of
rally, demonstrate, march V subj:CROWD|thousand|hundred|million|ten -> 141 tgt=against|outside|on|to
rally V subj:PROTESTER|CROWD inf:demand|protest|denounce|oppose|call -> 141 tgt=inf|against
gather, assemble, mass, march V subj:PROTESTER|CROWD inf:demand|protest|denounce|oppose|complain|condemn -> 141 tgt=inf|against|outside
turn, come, pour V out subj:CROWD|PERSON|million|thousand against -> 141 tgt=against
fill, flood, throng, pack, swamp V subj:CROWD|PERSON|listener|million|thousand obj:street|square|avenue|ROAD|boulevard -> 141 tgt=against|of
pour, flood, spill, surge V subj:CROWD|PERSON|thousand into|onto:street|square -> 141 tgt=against
camp, sleep, sit V subj:CROWD|PERSON outside|in|before:headquarters|square|street|parliament|embassy|palace|ministry -> 141 tgt=of|outside|against
sit V in subj:CROWD -> 141 tgt=against
process, parade V past subj:CROWD -> 141 tgt=of
wave V subj:CROWD obj:placard|banner -> 141 tgt=against|at
shout, chant, yell, sing V subj:CROWD obj:slogan|freedom|anthem|prayer against|in|at -> 141 tgt=against|at
shout, chant V subj:CROWD obj:slogan|freedom|name -> 141 tgt=against|at
demand, call V subj:CROWD in:street|square -> 141 tgt=that|from|for
force V subj:CROWD obj:party|government|president|minister|ACTOR inf -> 141 tgt=obj
rally V subj:CROWD|PERSON|union against -> 141 tgt=against
sit-in, candlelight vigil, mass rally, street protest, mass protest, hunger march N by|of|against|outside -> 141 src=by|subj|of tgt=against|outside|over
protest, demonstration, riot N over -> 141 src=by|subj|of tgt=against|over
self-immolation N of -> 140 PROTEST/hunger src=of tgt=against
# strikes
down V obj:tool -> 143 PROTEST/strike tgt=against|inf
lay V down obj:tool -> 143 PROTEST/strike tgt=against
walk V off obj:job -> 143 PROTEST/strike tgt=against
walk V off job -> 143 PROTEST/strike tgt=against
stop, refuse, halt V obj:work subj:worker|miner|doctor|teacher|union|judge|nurse -> 143 PROTEST/strike tgt=against|over
stay V home subj:worker|teacher|civil_servant|servant|doctor|student|employee -> 143 PROTEST/strike tgt=against|over
stay V at:home subj:worker|teacher|civil_servant|servant|doctor|employee -> 143 PROTEST/strike tgt=against|over
skip V obj:class|school|lesson subj:CROWD|PERSON -> 143 PROTEST/strike tgt=inf|against
bring V out subj:union obj:worker|member|million|thousand -> 143 PROTEST/strike tgt=against
call V out subj:union obj:worker|member|driver|miner -> 143 PROTEST/strike tgt=against|inf|over
down, strike V subj:railwayman|dockworker|docker|worker|pilot|miner|staff !obj -> 143 PROTEST/strike tgt=against|over
begin, call, stage, observe, continue, launch, start V obj:general_strike|walkout|strike|stoppage|go-slow|work_stoppage subj:CROWD|union -> 143 PROTEST/strike tgt=against|over|of
begin, start, launch, stage, continue V obj:hunger_strike -> 142 tgt=against|over
be, go, remain V on:hunger_strike -> 142 tgt=against|inf|over
refuse V obj:food subj:prisoner|detainee|inmate|hunger|activist|CROWD -> 142 tgt=in|against|over
starve V obj:itself|himself|herself|themselves -> 142 tgt=at|against|in
sew V obj:lip -> 142 tgt=against|in
hunger strike N by|of|against|on|poss -> 142 src=by|poss|subj|of tgt=against
boycott N of|against|by -> 143 PROTEST/boycott src=by|poss|subj tgt=of|against
boycott, shun V subj:CROWD|PERSON|consumer|shopkeeper|shopper obj:goods|product|beer|car|shop|company|ACTOR|import|cola -> 143 PROTEST/boycott tgt=of|obj
join V obj:boycott of:ACTOR -> 143 PROTEST/boycott tgt=of
end, suspend, break V obj:hunger_strike|fast -> 082 CONCEDE tgt=none
demonstrate V obj:ability|skill|commitment|power|need|effectiveness|technique|capability|willingness|importance|value|understanding|POLICY|way|how -> 010
rally V subj:share|stock|market|currency|dollar|price|team|player|yen|euro|pound|bond|index|peso|rouble|ruble -> 010
march V to|through|on|into:final|semi-final|title|victory -> 010
campaign rally, election rally, stump rally N -> 010
