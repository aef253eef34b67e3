# PROTEST (CAMEO 14): people act together and in person.
demonstrate  V  -> 141 tgt=against|outside|at
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
