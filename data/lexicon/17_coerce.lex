# COERCE (CAMEO 17): uses power short of violence.
seize, confiscate, impound, requisition, nationalise, nationalize, expropriate, commandeer  V  -> 1711 tgt=from|of|obj weak
seize V obj:ASSETS|PROPERTY -> 1711 tgt=from|of|obj
raid, search, storm, ransack V subj:POLICE|TROOPS obj -> 171 tgt=obj
raid, search V obj:PROPERTY|office|home|house -> 171 tgt=of|obj
raid N on|of:PROPERTY|office|home|house|MEDIA  -> 171 src=by|poss|mod|subj tgt=on|of
raid N on|by|of|poss|mod  -> 190 src=by|poss|mod|subj tgt=on|of|against weak
demolish, raze, bulldoze V obj:PROPERTY -> 1712 tgt=of|in|obj
destroy, torch, burn, vandalise, vandalize, wreck, ruin, sabotage  V obj:PROPERTY -> 1712 tgt=of|in|obj
burn V down -> 1712 tgt=of|in|obj
set fire, set ablaze V -> 1712 tgt=of|in|to|obj
impose, introduce, tighten, enforce, extend, announce, order V obj:RESTRICTION -> 172 tgt=on|against|in
restrict, curb, curtail, limit V obj:RIGHT|movement|access|travel|speech|immigration -> 172 tgt=of|on|for|to|in|from weak
ban, outlaw, prohibit, forbid, proscribe, illegalize V -> 172 tgt=from|obj weak
ban, outlaw, dissolve, proscribe, disband V obj:PARTY -> 1722 tgt=obj
disqualify, bar V obj:candidate|politician|opposition|ACTOR from -> 1722 tgt=obj
ban, prohibit, forbid V obj:PROTEST|gathering -> 1721 tgt=by|of|obj
censor, muzzle, silence, gag  V -> 1721 COERCE/censor weak
block, ban, shut, close, suspend, restrict, jam, raid, throttle V obj:MEDIA -> 1721 COERCE/censor tgt=of|obj weak
shut V down obj:MEDIA -> 1721 COERCE/censor tgt=of|obj
crack V down -> 172 tgt=on|against weak
crackdown N on|against -> 172 src=by|poss|mod|subj tgt=on|against
impose, declare, extend, clamp, enforce, order, announce V obj:curfew -> 1723 tgt=on|in
impose, declare, extend, proclaim, announce V obj:EMERGENCY -> 1724 tgt=in|on
cut, shut, switch V off obj:UTILITY -> 172 COERCE/withhold tgt=to|in|for
cut, block, disrupt, stop, restrict V obj:UTILITY -> 172 COERCE/withhold tgt=to|in|for weak
arrest, detain, jail, imprison, apprehend, incarcerate, nab, intern  V  -> 173
capture V subj:POLICE -> 173
round V up -> 173 tgt=obj
take V into:custody -> 173 tgt=obj
hold V in:custody|detention|prison|jail -> 173 tgt=obj
hold V obj:PRISONER subj:POLICE -> 173 tgt=obj
put, place, throw V behind|under|in:bar|jail|prison|arrest -> 173 tgt=obj
remand V -> 173
issue V obj:warrant -> 132 THREATEN/arrest tgt=for|against
arrest, detention, imprisonment, jailing  N of|poss -> 173 src=by|mod tgt=of|poss
deport  V  -> 174
expel, banish, exile, evict V obj:PERSON|journalist|REFUGEE|student|worker -> 174 tgt=obj
send V back obj:REFUGEE|PERSON -> 174 tgt=obj
deportation N of  -> 174 src=by|poss|mod tgt=of
force, coerce V obj:ACTOR inf  -> 170 tgt=obj weak
harass, persecute, oppress, intimidate, coerce, blackmail, bully  V  -> 170 weak
tear-gas, teargas V -> 175
fire, use, lob, shoot V obj:tear|gas|water|cannon|rubber|canister|teargas|pepper  -> 175 tgt=at|against|on
disperse, beat V subj:POLICE obj:PROTESTER|PROTEST -> 175 tgt=obj
clash V subj:POLICE with:PROTESTER -> 175 tgt=with
repress, suppress, quell, crush, quash V -> 175 tgt=obj|of|by|in weak
hack, breach, penetrate, infiltrate  V obj:NETWORK|ACTOR -> 176 tgt=of|obj weak
hack V into -> 176 tgt=into|of
launch, carry, conduct, mount, stage, wage V obj:cyberattack|cyber-attack|cyberwarfare|cyber -> 176 tgt=on|against
carry V out obj:cyberattack -> 176 tgt=on|against
cyberattack, cyber-attack, hack, cyberwarfare N on|against|by|of -> 176 src=by|poss|mod|subj tgt=on|against|of
cyber attack N -> 176 src=by|poss|subj tgt=on|against|of
spread, disseminate V obj:disinformation|misinformation|propaganda|lie -> 170 COERCE/misinformation tgt=about|against|in
spy, eavesdrop, snoop V on -> 170 tgt=on weak
tap, bug, wiretap V obj -> 170 tgt=of|obj weak
meddle, interfere V in -> 170 tgt=in
order V obj:ACTOR|REFUGEE|PERSON inf -> 170 tgt=obj weak
force V obj out_of|from:country|office|home|town -> 170 tgt=obj weak
ban, bar, prohibit V obj:ACTOR|PERSON|candidate|newspaper from -> 172 tgt=obj weak
force V obj:plane|ship|aircraft|vessel inf -> 170 tgt=obj
storm, raid V subj:POLICE -> 171 tgt=obj
close, shut, seal V obj:crossing|point|route into -> 172 tgt=into|to
stop, block, halt V obj:work of -> 172 tgt=of weak
# arrests and confinement in other words
confine, lock, shut, keep, hold V obj:PERSON|ACTOR|CROWD to|in:home|house|residence|barrack|palace|camp|cell|dacha|quarters|compound|prison -> 173 tgt=obj
confine V obj:ACTOR|PERSON|REFUGEE -> 173 tgt=obj
keep, hold, place, put V under:arrest|house_arrest|guard -> 173 tgt=obj
lock V up -> 173 tgt=obj
handcuff, shackle, collar, frogmarch V -> 173 tgt=obj
haul, drag, cart, lead, march, bundle, take, whisk, carry V off obj:PERSON|ACTOR|OFFICIAL|CROWD|REFUGEE subj:POLICE|agent|officer|ACTOR|TROOPS -> 173 tgt=obj weak
haul, drag, cart, lead, march, bundle, take, whisk, carry V away obj:PERSON|ACTOR|OFFICIAL|CROWD|REFUGEE subj:POLICE|agent|officer|ACTOR|TROOPS -> 173 tgt=obj weak
drag, haul, pull, take, bundle, pluck V obj:PERSON|ACTOR|OFFICIAL from|out_of|into subj:POLICE|agent|officer|TROOPS -> 173 tgt=obj
pick V up obj:PERSON|ACTOR|suspect subj:POLICE|agent|TROOPS -> 173 tgt=obj
stop V obj:PERSON|ACTOR subj:POLICE at|in -> 173 tgt=obj weak
take, catch, seize, grab, capture V obj:PERSON|suspect|candidate subj:POLICE|agent|officer -> 173 tgt=obj
hold V obj:PERSON|ACTOR|REFUGEE|CROWD|suspect without|on|for:charge|suspicion|questioning|spying|espionage|hour|trial subj:ACTOR|POLICE|TROOPS|officer -> 173 tgt=obj
hold V obj:PERSON|REFUGEE|CROWD|suspect|dissident subj:ACTOR|GOVERNMENT in|on|at|without:prison|jail|camp|cell|detention|charge -> 173 tgt=obj
give, hand V obj:PRISON_TERM in:prison|jail|camp -> 173 tgt=iobj|to
give, hand V iobj obj:PRISON_TERM subj:judge|court|tribunal|jury|ACTOR in|for -> 173 tgt=iobj
give, hand V iobj obj:PRISON_TERM subj:judge|court|tribunal|jury -> 173 tgt=iobj|to
send V to:prison|jail|penal_colony|labour_camp|labor_camp|camp|gulag obj:PERSON|ACTOR|REFUGEE -> 173 tgt=obj
make V obj:arrest|detention -> 173 tgt=of
internment, incarceration, roundup, house arrest, mass arrest N of|by|poss -> 173 src=by|mod tgt=of|poss
arrest, detain V obj:TRADE|heart|decline|slide -> 010
# expulsion of people
fly, send, ship, bus, truck, ferry, drive, push, force, march V back obj:REFUGEE|PERSON|CROWD|ACTOR -> 174 tgt=obj weak
fly, send, ship, bus, truck, ferry, drive, push, force, march V home obj:REFUGEE|PERSON|CROWD|ACTOR -> 174 tgt=obj weak
fly, ship, bus, send, push, force V back obj:REFUGEE|PERSON|migrant -> 174 tgt=obj
put, load, bundle V obj:PERSON|REFUGEE|dissident|CROWD|ACTOR on|onto|aboard:plane|bus|flight|boat|train|ship|aircraft -> 174 tgt=obj
exile, banish V -> 174 tgt=obj
drive, force, hound V obj:PERSON|ACTOR|REFUGEE|CROWD into:exile -> 174 tgt=obj
force, drive, throw, evict, push V out subj obj:REFUGEE|PERSON|villager|settler|CROWD -> 174 tgt=obj weak
force, drive, evict, remove V obj:REFUGEE|villager|settler|CROWD out_of|from:camp|home|house|land|village|town|settlement|square -> 174 tgt=obj
order V obj:journalist|reporter|correspondent|man|foreigner|preacher|REFUGEE|missionary inf:leave|depart|go -> 174 tgt=obj
banishment, exile N of -> 174 src=by|poss tgt=of
expulsion N of:REFUGEE|PERSON|journalist|CROWD|thousand -> 174 src=by|poss|mod|subj tgt=of
# the press, the net
close, shut, shutter, suspend, ban, raid, muzzle, gag, blank, black V obj:PRESS subj:ACTOR|GOVERNMENT|POLICE|TROOPS|court|regulator|junta|censor -> 1721 COERCE/censor tgt=of|obj
shut, close, black, blank, switch V down obj:PRESS -> 1721 COERCE/censor tgt=of|obj
shut, close, black, blank, switch V out obj:PRESS -> 1721 COERCE/censor tgt=of|obj
shut, close, black, blank, switch V off obj:PRESS -> 1721 COERCE/censor tgt=of|obj
take, pull, yank, knock, force, drop V off air -> 1721 COERCE/censor tgt=obj
withdraw, revoke, cancel, suspend, strip V obj:licence|license|registration|accreditation of:PRESS -> 1721 COERCE/censor tgt=of
block, ban, censor, filter V obj:access to:PRESS|MEDIA|internet|site -> 1721 COERCE/censor tgt=none
cut, shut, switch, turn V off obj:UTILITY|supply|tap -> 172 COERCE/withhold tgt=to|in|for|from|of
cut, shut, switch, turn V down obj:UTILITY|supply|tap -> 172 COERCE/withhold tgt=to|in|for|from|of
cut, sever, withhold, turn, restrict, halt, choke V obj:gas|gas_supply|electricity|water|power|telephone|internet|mobile_phone|phone|food_supply|heating to|in|from|across|of:ACTOR|TERRITORY -> 172 COERCE/withhold tgt=to|in|for|from|of
cut V obj:telephone|internet|mobile_phone|phone_line|communication|wire|mobile_network -> 172 COERCE/withhold tgt=of|in|to|across
sever V obj:telephone|internet|communication|phone_line -> 172 COERCE/withhold tgt=of|in|to
cut V off obj:ACTOR|TERRITORY from:power|water|electricity|internet|gas -> 172 COERCE/withhold tgt=obj
withhold V obj:UTILITY -> 172 COERCE/withhold tgt=from
starve V obj:ACTOR|PERSON|TERRITORY|CROWD -> 172 COERCE/withhold tgt=obj weak
# seizure
steal, loot, plunder, pillage, take, grab, strip V obj:CONTRABAND from:ACTOR|PERSON|CROWD|farmer|hostel|TERRITORY subj:ACTOR|TROOPS|POLICE|rebel|state|officer|militia -> 1711 tgt=from|of
take, remove, grab V obj:CONTRABAND subj:POLICE|officer -> 1711 tgt=of|from|obj
loot, plunder, pillage, ransack V subj:TROOPS|rebel|militia|ACTOR|POLICE obj:PROPERTY|hospital|mission|TERRITORY|shop|ACTOR -> 1711 COERCE/seize tgt=of|obj
board, commandeer, intercept, detain, hijack V obj:ship|tanker|vessel|boat|trawler|freighter|supertanker|cargo_ship subj:TROOPS|POLICE|ACTOR -> 1711 tgt=of|obj
board V subj:TROOPS -> 1711 tgt=of|obj
strip V obj of:land|property|asset|citizenship -> 1711 tgt=obj weak
capture, retake, recapture V obj:TERRITORY subj:ACTOR|TROOPS|rebel -> 192 tgt=of|from|obj
take V over obj:TERRITORY subj:TROOPS|rebel|ACTOR|fighter -> 192 tgt=of|obj
force, escort, bring V down obj:plane|jet|airliner|flight -> 1711 tgt=of|obj
# restriction
close, shut, dissolve, disband, suspend, abolish, outlaw, ban V obj:INSTITUTION subj:ACTOR|GOVERNMENT|junta|TROOPS|POLICE|court|general|president -> 172 tgt=of|in|obj
dissolve, suspend V obj:parliament|congress|assembly|constitution|legislature|senate|right|liberty|civil_right|freedom -> 172 tgt=of|obj
prorogue V -> 172 tgt=obj
suspend, dismiss, purge, fire V obj:teacher|judge|soldier|policeman|academic|officer|civil_servant|worker subj:ACTOR|GOVERNMENT|junta -> 172 tgt=obj
bar, block, seal V obj:way|path|entrance|gate|access|road subj:POLICE|TROOPS -> 172 tgt=to|of|obj
bar, ban, prohibit, forbid V obj:PERSON|ACTOR|citizen|woman|REFUGEE|CROWD from subj:ACTOR|GOVERNMENT|POLICE -> 172 tgt=obj
decree, reimpose V obj:EMERGENCY -> 1724 tgt=in|on
decree, declare, impose V obj:month|day|year of:EMERGENCY|rule -> 1724 tgt=in|on
place, put V under:EMERGENCY|emergency_rule|military_rule -> 1724 tgt=none
place, put V under:curfew|lockdown -> 1723 tgt=none
decree, slap, reimpose V obj:curfew -> 1723 tgt=on|in
tap, bug, intercept, wiretap V obj:phone|call|telephone|office|mail|embassy|line -> 170 tgt=of|obj
smuggle V subj:spy -> 170 weak
# the net as a weapon
break, hack, tap V into:NETWORK|computer|server|account|phone|mail|site -> 176 tgt=of|into
paralyse, paralyze, cripple, disable, deface, wipe, knock, crash, swamp V obj:NETWORK|computer|data|site|web_site|bank|centrifuge|grid subj:hacker|worm|virus|ACTOR|spy|attack|malware|flood -> 176 tgt=of|obj
paralyse, paralyze, cripple, swamp V obj:website|web_site|computer|server by:flood|attack|hacker|virus -> 176 tgt=of|obj
steal, leak, read, copy, siphon, publish, dump V obj:file|email|e-mail|mail|data|document|record|message|secret subj:hacker|spy|agent -> 176 tgt=of|from|obj
infect, target, penetrate, probe V obj:NETWORK|computer|system subj:hacker|virus|worm|malware|spy -> 176 tgt=of|obj
hacking N of|by -> 176 src=by|poss tgt=of
cyberattack, cyber-attack, cyber-espionage N hit -> 176 src=by|poss|mod tgt=on|against|of
cyberattack, cyber-attack, cyber-espionage N poss -> 176 src=by|poss|mod tgt=on|against|of
cyberattack, cyber-attack, cyber-espionage N mod -> 176 src=by|poss|mod tgt=on|against|of
mislead, deceive, dupe V obj:voter|reader|public|ACTOR|citizen|viewer|PERSON -> 170 COERCE/misinformation tgt=obj weak
flood, swamp, feed V obj:voter|ACTOR|user|reader|public with:BAD_NEWS|news -> 170 COERCE/misinformation tgt=obj
publish, post, circulate, peddle, plant, run, push, broadcast, spread, sow, disseminate, air V obj:BAD_NEWS -> 170 COERCE/misinformation tgt=about|against|in|of|to
disinformation campaign, smear campaign N against|by -> 170 COERCE/misinformation src=by|poss tgt=against|in
# crowds
aim, volley, deploy, spray, launch, hurl, discharge, release, employ, throw, use, fire, shoot, lob, turn V obj:CROWD_WEAPON at|against|on|into|to subj:POLICE|TROOPS|ACTOR|authority|guard -> 175 tgt=at|against|on|into|to
fire, use, deploy, lob, volley V obj:tear_gas|teargas|rubber_bullet|water_cannon|stun_grenade|pepper_spray|plastic_bullet|baton_round -> 175 tgt=at|against|on|into|to
drench, hose, soak, douse, blast, spray V obj:CROWD|PROTEST|ACTOR with:CROWD_WEAPON -> 175 tgt=obj
drench, hose, tear-gas, teargas, pepper-spray V obj:CROWD -> 175 tgt=obj
gas V subj:POLICE -> 175 tgt=of|obj
break V up obj:PROTEST|camp|crowd|gathering|CROWD|encampment|blockade subj:POLICE|TROOPS|ACTOR -> 175 tgt=by|of|obj
clear, evict V obj:PROTEST|camp|square|encampment|CROWD|barricade subj:POLICE|TROOPS|ACTOR -> 175 tgt=of|by|from|obj
charge, scatter, chase, push, drive V obj:CROWD|PROTEST subj:POLICE|TROOPS -> 175 tgt=of|obj
disperse V obj:CROWD|PROTEST|rally|crowd -> 175 tgt=of|by|obj
break, put, crush V up obj:PROTEST|uprising|revolt|rebellion|riot -> 175 tgt=of|by|in
break, put, crush V down obj:PROTEST|uprising|revolt|rebellion|riot -> 175 tgt=of|by|in
# the same words in any company, where a party is known
besiege, blockade, infiltrate, annex, reoccupy, usurp, recapture, retake V subj:ACTOR|TROOPS obj -> 192 weak
confiscate, impound, nationalise, nationalize, expropriate, sequester, repossess V subj:ACTOR obj -> 1711 tgt=from|of|obj
persecute, repress, subjugate, terrorise, terrorize, purge, enslave, victimise, victimize V subj:ACTOR obj -> 170 tgt=obj|of weak
censor, jam, gag, muzzle, silence V subj:ACTOR obj:ACTOR|PERSON|MEDIA|PRESS -> 1721 COERCE/censor tgt=of|obj
evict, dispossess, displace, uproot V subj:ACTOR|TROOPS|POLICE obj:PERSON|ACTOR|REFUGEE|CROWD|family -> 174 tgt=obj weak
disarm, intern, quarantine, cordon V subj:POLICE|TROOPS|ACTOR obj:ACTOR|PERSON|REFUGEE|rebel|militia -> 172 tgt=obj
curb, curtail, restrict, limit, regulate V subj:ACTOR obj:ACTOR|PERSON|PRESS|RIGHT|REFUGEE|INSTITUTION -> 172 tgt=of|obj weak
interfere, meddle V subj:ACTOR -> 170 tgt=in|with weak
seizure, confiscation, nationalisation, nationalization, expropriation N of poss|by|from -> 1711 src=by|poss tgt=from|of
persecution, harassment, repression, intimidation, subjugation N of:ACTOR|PERSON|CROWD|REFUGEE|minority -> 170 src=by|poss|mod tgt=of
censorship N of|on -> 1721 COERCE/censor src=by|poss|mod tgt=of|on
ban N on:ACTOR|PARTY|PRESS|PROTEST by|poss|mod -> 172 src=by|poss|mod tgt=on
