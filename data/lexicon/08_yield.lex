# CONCEDE and RETREAT (CAMEO 08): gives way, in words (CONCEDE) or by deed (RETREAT).
yield, bow, cave, capitulate, relent, acquiesce, give in, back down, climb down, budge, surrender V -> 080 tgt=to
bow, cave, yield, accede, give in, submit V to:DEMAND -> 083 tgt=to|of
lift, ease, relax, loosen, remove, end, scrap, abolish, rescind, waive, reverse, repeal, drop, roll, suspend, cancel, revoke, soften V obj:RESTRICTION|ban|law|decree|visa|rule|curb -> 081 tgt=on|for|against|of|obj
lift, ease, relax, remove, end, suspend, drop, waive, revoke, rescind, scrap, loosen, roll, reduce, repeal, cut, slash V obj:SANCTION|embargo|tariff|boycott  -> 085 CONCEDE tgt=on|against|for|obj
lift, end, ease, remove, loosen V obj:BLOCKADE -> 0872 CONCEDE tgt=of|on|around|obj
lift, end, ease, relax, shorten, scrap, loosen V obj:curfew -> 0813 CONCEDE tgt=in|on|obj
lift, end, revoke, rescind V obj:EMERGENCY -> 0814 CONCEDE tgt=in|on|obj
legalise, legalize, unban, decriminalize, decriminalise V obj:PARTY -> 0812
reinstate, rehabilitate V obj:ACTOR|PERSON|party -> 081
call, end, suspend, halt, stop, abandon, cancel V off obj:PROTEST -> 082 tgt=none
end, suspend, halt, abandon, cancel, postpone, stop V obj:STRIKE|PROTEST -> 082 tgt=by|obj
drop, withdraw, dismiss V obj:CHARGE|LAWSUIT|complaint -> 081 tgt=against|obj
pardon, amnesty, reprieve, commute V -> 081 CONCEDE
grant, give, offer, issue, declare, announce V obj:pardon|amnesty|clemency -> 081 CONCEDE tgt=to|for|iobj
acquit, exonerate, absolve V -> 081
clear V obj:ACTOR|PERSON of -> 081 tgt=obj
clear V obj:name of -> 081 tgt=of
drop, withdraw, abandon, soften, moderate, retract V obj:DEMAND|objection|threat|opposition|claim -> 080 tgt=for|against|to|of
enact, adopt, implement, introduce, approve, pass, carry, undertake, launch, push V obj:REFORM !obj:law|legislation|measure|policy|step|vote|bill -> 083 tgt=none
adopt, approve, introduce, draft, propose V obj:constitution|amendment|constitutional -> 0834 tgt=none
dismiss, fire, sack, remove, oust, purge, demote V obj:minister|general|commander|chief|official|adviser|cabinet|ACTOR subj -> 0831 tgt=obj
dismiss, sack, oust V obj:government|parliament|judge|council subj -> 170 COERCE/restrict tgt=obj
fire V subj:TROOPS|POLICE|gunman|rebel -> 193 tgt=on|at|into
resign, step down, quit, abdicate V !obj:job -> 0831 RETREAT/resign tgt=none
resign, quit V as|from -> 0831 RETREAT/resign tgt=none
tender, submit, offer, announce, hand V obj:RESIGNATION -> 0831 RETREAT/resign tgt=none
leave, relinquish, hand, give V obj:power|JOB -> 0831 RETREAT/resign tgt=to
cede, relinquish, hand, give, surrender, yield, turn, transfer V obj:power|throne|crown|presidency|premiership -> 0831 RETREAT/resign tgt=to
cede, relinquish, hand, give, surrender, return, turn V obj:TERRITORY|control|sovereignty to:ACTOR -> 0842 tgt=to
grant, give, guarantee, restore, extend V obj:RIGHT -> 0833 tgt=to|iobj|for
grant, give, declare V obj:independence|autonomy -> 0834 tgt=to|iobj
free, release, liberate, discharge V obj:PRISONER|PERSON|HOSTAGE|ACTOR|CROWD  -> 0841
free, release, liberate V from:prison|jail|custody|detention|captivity -> 0841 tgt=obj
set V free -> 0841 tgt=obj
let V go -> 0841 tgt=obj
parole V -> 0841
exchange, swap V obj:PRISONER -> 0841 tgt=with|between recip
repatriate V obj:PRISONER -> 0841 tgt=to|obj
return, restore V obj:PROPERTY|ASSETS|artifact|artefact|remains|body|art|treasure to:ACTOR  -> 0842 tgt=to
return, hand V over obj:body|remains -> 0842 tgt=to
unfreeze, unblock V obj:ASSETS|account -> 0842 CONCEDE tgt=of|to|obj
release V obj:fund|asset|money|ship|vessel|tanker|body|plane|cargo -> 0842 tgt=to|of|obj
release N of:PRISONER|PERSON|HOSTAGE|ACTOR -> 0841 src=by|poss|subj tgt=of
freeing N of -> 0841 tgt=of
prisoner swap, prisoner exchange N -> 0841 src=between|subj tgt=with|between recip
allow, let, permit, admit, grant, give V obj:INSPECTOR -> 0862 tgt=obj
allow, let, permit, grant, give V obj:PEACEKEEPER -> 0861 tgt=obj
allow, let, permit V obj:HUMANITARIAN_AID|convoy|aid -> 0863 tgt=obj|into|to
grant, give, allow V obj:access -> 086 tgt=to|iobj
open, reopen, re-open V obj:BORDER -> 081 tgt=to|with|for|obj
accept, receive V obj:PEACEKEEPER|INSPECTOR -> 086 tgt=from|obj
declare, announce, proclaim V obj:CEASEFIRE -> 0871 CONCEDE tgt=with|against
observe, respect, honor, honour, implement, maintain, uphold, extend, renew, sign V obj:ceasefire|cease-fire|truce|armistice -> 0871 tgt=with|between
ceasefire, cease-fire, truce, armistice N between|with -> 0871 src=between|subj tgt=with|between recip
stop, end, halt, cease, suspend V obj:ATTACK|VIOLENCE|fire -> 087 RETREAT/ceasefire tgt=on|against|in|of|obj
hold, cease V fire -> 0871 tgt=none
demobilise, demobilize, disarm, disband, demilitarise, demilitarize V -> 0873 tgt=none
lay, put, give V down obj:weapon|arm -> 0873 tgt=none
surrender, hand, turn, destroy, dismantle, decommission, scrap, give V obj:WEAPON|stockpile|arsenal -> 0873 tgt=to
withdraw, pull, retreat, evacuate, remove, redeploy, vacate, bring V obj:TROOPS|WEAPON|FORCES_AID -> 0874 tgt=from|out_of
pull out, withdraw out, pull back V obj:TROOPS -> 0874 tgt=from|out_of|of
withdraw, retreat, pull, leave, exit, depart, vacate V subj:TROOPS -> 0874 tgt=from|obj|out_of
withdraw, retreat, pull, move, march, roll, drive, depart, slip V from|out_of:TERRITORY|ACTOR subj:TROOPS|ACTOR -> 0874 tgt=from|out_of
retreat, fall V back -> 0874 tgt=from|to
retreat V -> 0874 tgt=from
leave, vacate, abandon, quit, exit, flee V subj:TROOPS obj:TERRITORY|ACTOR -> 0874 tgt=obj
evacuate V subj:TROOPS obj:TERRITORY -> 0874 tgt=obj
reduce, cut, scale, draw V obj:TROOPS|presence -> 0874 tgt=in|from
surrender V subj:TROOPS|fighter|rebel|militant|member|gunman -> 0874 tgt=to
lay V siege -> 191 tgt=to
withdrawal, pullout, pull-out, pullback, evacuation, drawdown N of:TROOPS|WEAPON -> 0874 src=by|poss|of tgt=from
withdrawal, pullout, retreat N from:TERRITORY|ACTOR -> 0874 src=by|poss|mod|of tgt=from
troop withdrawal, military withdrawal N -> 0874 src=by|poss|mod|of tgt=from
resignation N of|poss -> 0831 RETREAT/resign src=of|poss tgt=none
lifting, easing, removal N of:SANCTION|embargo -> 085 CONCEDE src=by|poss tgt=on|against
deescalate, de-escalate V -> 087 tgt=with|in
# permissions, mandates, restitution
let V free -> 0841 tgt=obj
let V out obj:PRISONER|PERSON -> 0841 tgt=obj
free V obj -> 0841 tgt=obj
free, release V on:bail|parole -> 0841 tgt=obj
grant, give, issue, extend V obj:permission|mandate|authorization|authorisation|authority|approval|exemption|waiver|extension|reprieve|concession|permit|consent -> 083 tgt=to|iobj|for
grant, give, offer V obj:citizenship|nationality|residency|passport -> 083 tgt=to|iobj|for
grant, approve, meet, fulfil, fulfill, satisfy, heed V obj:DEMAND|plea|wish|petition -> 083 tgt=of|from|by|to|obj
accept V obj:demand|request|condition|ultimatum -> 083 tgt=from|by|of|obj
accept V obj:demand|request|condition|ultimatum from|of|by -> 083 tgt=from|by|of
concede, agree, bend, cede, succumb, respond V to:DEMAND -> 083 tgt=of|from|by|to
grant V iobj inf -> 083 tgt=iobj
reverse, rescind, undo V obj:decision|course|stance -> 080 tgt=obj|on|for|of
drop, close, end, halt, abandon V obj:INQUIRY|case|probe -> 081 tgt=of|into|against|obj
order V obj:release|freedom -> 0841 tgt=of|obj
approve, authorise, authorize V obj:release of:fund|asset|aid|money -> 0842 tgt=to|of
return, restitute V obj to:ACTOR -> 0842 tgt=to
return, restitute V obj:painting|sculpture|antiquity|artifact|artefact|skull|manuscript|statue|book|bible|mandate|relic|coin|frog|animal -> 0842 tgt=to
announce, declare, order, proclaim V obj:cease-fire|ceasefire|truce|cessation -> 0871 CONCEDE tgt=with|in
renew, extend, prolong V obj:ceasefire|cease-fire|truce|armistice|pact with -> 0871 tgt=with
allow, permit, let V obj:access|entry|worker|delivery|relief -> 086 tgt=to|of|for|into|obj
pull, withdraw V obj:FORCES_AID|soldier|peacekeeper from -> 0874 tgt=from
leave, vacate V obj:zone|buffer|base|enclave|post|position -> 0874 tgt=by|obj
reappoint, re-appoint, reinstate, restore V obj:minister|judge|official|president|leader|PERSON -> 081 tgt=obj
repeal, annul, amend, scrap V obj:law|legislation|decree|tax|fee|hike -> 081 tgt=on|for|of
# giving way in other words
withdraw, scrap, drop, suspend, shelve, abandon, pause, rescind, repeal, reverse, halt, cancel, postpone, delay, freeze, waive, ditch, axe, retract, annul, revoke, lift V obj:bill|tax|fee|hike|rise|increase|overhaul|decree|reform|law|austerity|levy|duty|cut|rule|plan|designation|declaration|bid|candidacy|price_rise|fare|extradition_bill|budget subj:ACTOR|GOVERNMENT|parliament|president|minister|PERSON -> 080 tgt=of|on|against|for|to
abandon, drop, give V obj:bid|claim|quest|campaign|candidacy for|to -> 080 tgt=none
backtrack, back-pedal, backpedal, row, stand V down -> 080 tgt=on|to
backtrack, back-pedal, backpedal, climb, row, stand V back -> 080 tgt=on|to
row, pull, step V back from -> 080 tgt=to
sign V obj:decree|law|order|bill inf:lift|end|repeal|free|pardon|abolish|restore|grant -> 081 tgt=inf|of
sign V obj:decree|law clause:lift|end|repeal|free|pardon -> 081 tgt=clause
vote V inf:free|release|lift|repeal|end|abolish|restore|withdraw|legalise|legalize -> 081 tgt=inf
rescind, remove, drop V obj:ACTOR|designation|name from|of:list|ACTOR -> 081 tgt=obj|of
say V sorry -> 055 CONCEDE tgt=to
say V obj:sorry -> 055 CONCEDE tgt=to
apologise, apologize V to|for -> 055 CONCEDE tgt=to|for|of
express, offer, voice, convey, issue V obj:apology|remorse|sorrow to|for|over -> 055 CONCEDE tgt=to|for|over
admit, acknowledge, concede, recognise, recognize V obj:mistake|wrong|wrongdoing|error|guilt|responsibility|genocide|defeat|massacre|torture|killing -> 080 tgt=to|of|in|for
admit, acknowledge, concede V that:mistake|wrong -> 080 tgt=none
accept, concede, acknowledge V obj:defeat|election|early_election|responsibility|verdict|ruling|loss|blame|result|resignation -> 080 tgt=by|of|for|from
accept, swallow, meet V obj:term|condition|demand|ultimatum of|by|from:ACTOR -> 083 tgt=of|by|from
concede V obj:defeat|election|power -> 080 tgt=to
bow, cave, yield, bend V subj:ACTOR|GOVERNMENT|parliament|PERSON to:demonstrator|protester|ACTOR|term|CROWD -> 080 tgt=to|of
announce V obj:withdrawal|pullout|pull-out|retreat|departure|ceasefire|truce|pardon|amnesty|release -> 080 tgt=of|from|for|with
order V obj:end|halt|suspension|ceasefire|withdrawal|stop to|of -> 0871 CONCEDE tgt=against|on|from
order V obj:man|guerrilla|rebel|fighter|unit|column|TROOPS inf:cease|lay|stop|withdraw|disarm|retreat|dump|hand|stand|turn -> 0871 CONCEDE tgt=none
promise, pledge, vow V not inf|that -> 080 tgt=to
call V obj:election|referendum|early_election|poll -> 0831 tgt=none
undertake, agree, promise V inf:leave|go -> 0356 CONCEDE tgt=inf
# resigning
sign V away obj:JOB|power -> 0831 RETREAT/resign tgt=none
abdicate V -> 0831 RETREAT/resign tgt=none
relinquish, renounce, give, surrender, vacate, leave V up obj:JOB|power|throne|crown -> 0831 RETREAT/resign tgt=none
relinquish, renounce, vacate V obj:JOB|power|throne|crown|presidency -> 0831 RETREAT/resign tgt=none
stand, bow V down subj:president|minister|leader|chancellor|king|premier|ACTOR -> 0831 RETREAT/resign tgt=none
leave V obj:office|downing_street|presidency|post subj:PERSON|president|minister|leader|ACTOR -> 0831 RETREAT/resign tgt=none
step V aside -> 0831 RETREAT/resign tgt=none
hand V in obj:resignation|notice -> 0831 RETREAT/resign tgt=to
flee, leave V obj:country subj:president|dictator|leader|king|PERSON -> 0831 RETREAT/resign tgt=none
abdication N of|poss -> 0831 RETREAT/resign src=of|poss tgt=none
# setting free, handing back
release, free, liberate V obj:thousand|hundred|dozen|sick|elderly|captain|sailor|engineer|leader|journalist -> 0841 tgt=obj
free, release V from|on:jail|prison|detention|custody|cell|captivity|house_arrest|island|guantanamo|ACTOR -> 0841 tgt=obj
walk, go V free subj:PRISONER|PERSON|REFUGEE -> 0841 src=none tgt=subj
give, hand V up obj:HOSTAGE|PRISONER|hiker|captive|PERSON subj:captor|rebel|guerrilla|militant|ACTOR -> 0841 tgt=obj
give, hand V over obj:HOSTAGE|PRISONER|hiker|captive|PERSON subj:captor|rebel|guerrilla|militant|ACTOR -> 0841 tgt=obj
hand, give, turn V over obj:HOSTAGE|captive|hiker|PRISONER -> 0841 tgt=obj|to
return V obj:PERSON|soldier|child|HOSTAGE|PRISONER|prisoner subj:ACTOR|rebel|militant to|in -> 0841 tgt=obj
return, hand V back obj:island|land|TERRITORY|painting|artefact|remains|body -> 0842 tgt=to
hand, turn, give, cede, surrender, transfer, return V obj:TERRITORY|base|canal|fifth|zone|control|land|town|city to:ACTOR|TROOPS -> 0842 tgt=to
turn, hand V over obj:TERRITORY|base|control|security|fifth|power to:ACTOR|TROOPS -> 0842 tgt=to
cede, relinquish, surrender V obj:TERRITORY -> 0874 tgt=to|obj
cede V by:ACTOR -> 0842 tgt=to
release N of|by:PRISONER|HOSTAGE|PERSON -> 0841 src=by|poss|subj tgt=of
# access
open V obj:site|plant|reactor|facility|laboratory|road|corridor|camp|crossing|base|route to|for:INSPECTOR|expert|ACTOR|convoy|aid -> 0862 tgt=to|for
admit, let, allow V obj:INSPECTOR|technician|expert|inspector to|into|in|onto -> 0862 tgt=obj
let V in obj:INSPECTOR|monitor|aid|convoy|AID -> 086 tgt=obj
allow, permit, let V obj:INSPECTOR|technician|convoy|aid_worker|truck inf -> 0862 tgt=obj
allow, permit, let V obj:INSPECTOR|technician|convoy|aid_worker|truck through -> 0862 tgt=obj
allow, permit, let V obj:INSPECTOR|technician|convoy|aid_worker|truck into -> 0862 tgt=obj
allow, permit, let V access obj:INSPECTOR|technician|convoy|aid_worker|truck -> 0862 tgt=obj
allow, permit, let V obj:INSPECTOR|technician|convoy|aid_worker|truck in -> 0862 tgt=obj
inspect, visit V subj:INSPECTOR obj:site|plant|reactor|facility|base -> 0862 src=of|in|obj tgt=subj
# leaving the field
cross V back subj:TROOPS from|out_of -> 0874 tgt=from|out_of|into
cross V subj:TROOPS over from|out_of -> 0874 tgt=from|out_of|into
cross V out subj:TROOPS from|out_of -> 0874 tgt=from|out_of|into
roll, drive, march, pull, move, sail, pour, stream V subj:TROOPS|WEAPON|convoy out_of|from:TERRITORY|ACTOR -> 0874 tgt=out_of|from
roll, drive, march, pull, move V out subj:TROOPS|WEAPON|convoy -> 0874 tgt=of|from
march, retreat, slip, pull, walk V away subj:TROOPS|ACTOR from:TERRITORY|base -> 0874 tgt=from
pull V out subj:TROOPS|ACTOR of|from:TERRITORY|ACTOR -> 0874 tgt=of|from|out_of
pull, withdraw, bring, move, evacuate V obj:TROOPS|WEAPON|man|spy|settler|citizen|agent out_of|from:ACTOR|TERRITORY -> 0874 tgt=out_of|from
pull, withdraw V out_of|from:ACTOR|TERRITORY subj:ACTOR|TROOPS !obj -> 0874 tgt=out_of|from
withdraw, pull V obj:man|TROOPS|marine|army|soldier|peacekeeper -> 0874 tgt=from|out_of|in
pull, bring V out obj:TROOPS|man|WEAPON -> 0874 tgt=of|from|in
pull, bring V home obj:TROOPS|man|WEAPON -> 0874 tgt=of|from|in
pull, bring V back obj:TROOPS|man|WEAPON -> 0874 tgt=of|from|in
leave, quit, abandon, vacate, evacuate, exit, flee V subj:ACTOR obj:TERRITORY|post|base|position|plant subj:TROOPS|rebel|fighter -> 0874 tgt=obj|by
leave, quit, abandon V obj:TERRITORY|ACTOR subj:TROOPS|rebel|fighter|trawler|settler|invader|army -> 0874 tgt=obj
end V obj:presence|occupation|deployment|combat_mission|mission in|of -> 0874 tgt=in|of
take V off from subj:plane|WEAPON|TROOPS -> 0874 tgt=from
retreat, withdraw, pull V subj:TROOPS|rebel|fighter to|from|behind -> 0874 tgt=from
departure, exit N of:TROOPS from -> 0874 src=of|poss tgt=from
departure, withdrawal, pullout, exit N poss|of from:TERRITORY|ACTOR -> 0874 src=poss|of|mod tgt=from both
withdrawal, exit, departure N from:BODY|TREATY -> 160 SANCTION/withdraw src=by|poss|mod|subj|of tgt=from
# arms laid down, guns silent
put V obj:weapon|arm beyond|out_of:use -> 0873 tgt=none
hand, turn, surrender, give, yield V in obj:WEAPON|arm|rifle|gun|weapon -> 0873 tgt=to
hand, turn, surrender, give, yield V over obj:WEAPON|arm|rifle|gun|weapon -> 0873 tgt=to
hand, turn, surrender, give, yield V up obj:WEAPON|arm|rifle|gun|weapon -> 0873 tgt=to
hand, surrender, give, deliver V obj:WEAPON|arm|rifle|gun to:ACTOR|TROOPS|POLICE|PEACEKEEPER -> 0873 tgt=to
dump, decommission, scrap, dismantle, destroy, junk, surrender, renounce V obj:arm|weapon|stockpile|arsenal|chemical_weapon|nuclear_weapon|centrifuge|missile|guard_post|programme subj:ACTOR|TROOPS|rebel -> 0873 tgt=to|of
blow V up obj:guard_post|post|reactor|tower|silo|missile subj:ACTOR -> 0873 tgt=none
ship, send, remove V obj:chemical|chemical_weapon|uranium|plutonium out_of -> 0873 tgt=to
ship, send, remove V abroad obj:chemical|chemical_weapon|uranium|plutonium -> 0873 tgt=to
ship, send, remove V obj:chemical|chemical_weapon|uranium|plutonium to -> 0873 tgt=to
stop, cease, end, halt V ing:fire|shell|fight|bomb|attack|strike -> 0871 tgt=with|on|against recip
cease, stop V obj:fire|fighting|bombing|shelling|hostility -> 0871 tgt=with|on|against|of
begin, start, observe, keep, respect, hold, honour, honor, open V obj:ceasefire|cease-fire|truce|armistice|lull subj:ACTOR|TROOPS|rebel|side -> 0871 tgt=with|against recip
hold, begin, take V subj:ceasefire|truce|cease-fire|armistice|cessation -> 0871 src=between|of tgt=between|with recip
take V obj:effect|hold subj:ceasefire|truce|cease-fire|armistice|cessation -> 0871 src=between|of tgt=between|with|in recip
come V into:force|effect subj:ceasefire|truce|cease-fire|armistice|cessation -> 0871 src=between|of tgt=between|with recip
cessation N of:hostility|fire between|with -> 0871 src=between|subj tgt=between|with recip
stand V down subj:TROOPS|militia|WEAPON -> 087 tgt=none
turn V back subj:TROOPS|column|convoy|WEAPON -> 087 tgt=none
release, free V subj:rebel|guerrilla|militant|kidnapper|captor|gunman|separatist obj -> 0841 tgt=obj
amend, repeal, retract, rescind, revoke V subj:ACTOR|GOVERNMENT|parliament obj:law|bill|decree|order|ban|decision|tax|legislation|rule|emergency_law -> 081 tgt=on|for|of|against
ease, relax, loosen, soften V subj:ACTOR|GOVERNMENT obj:RESTRICTION|grip|rule|stance|control|policy|line|position -> 081 tgt=on|for|of|against|toward|towards
legalise, legalize, decriminalise, decriminalize V subj:ACTOR obj -> 0812 tgt=of|obj
pardon, amnesty, reprieve, clemency N for|to|of by|from|poss -> 081 CONCEDE src=by|from|poss tgt=for|to|of
handover, return, restitution N of:TERRITORY|PROPERTY|ASSETS|remains|art|artefact to -> 0842 src=by|poss tgt=to
disengage V subj:TROOPS|ACTOR -> 087 tgt=from|with
ceasefire, truce, armistice N -> 0871 src=between|by|subj tgt=between|with both recip
replace V obj:minister|general|commander|chief|official|adviser|cabinet|OFFICIAL subj -> 0831 tgt=obj
free, release V by:ACTOR !obj -> 0841
free, release V obj:report|figure|data|statement|video|letter|document|list|memo|transcript|poll|survey|study|book|photo|photograph|picture|tape|email|record|result|plan|ad|footage|recording|reconstruction|note|film|album|image|information|detail|guideline|name|version|budget|app|product|finding|audio|tax_return|return|text|number|testimony|proposal|framework|outline|schedule -> 010
end V obj:campaign|candidacy|season|career|speech|interview|day|week|year|streak|marriage|relationship -> 010
respond, reply V to:question|email|inquiry|call -> 010
