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
enact, adopt, implement, introduce, approve, pass, carry, undertake, launch, push V obj:REFORM -> 083 tgt=none
adopt, approve, introduce, draft, propose V obj:constitution|amendment|constitutional -> 0834 tgt=none
hold V obj:ELECTION -> 0831 tgt=none
dismiss, fire, sack, remove, replace, oust, purge, demote V obj:minister|general|commander|chief|official|adviser|cabinet|ACTOR subj -> 0831 tgt=obj
dismiss, sack, oust V obj:government|parliament|judge|council subj -> 170 COERCE/restrict tgt=obj
fire V subj:TROOPS|POLICE|gunman|rebel -> 193 tgt=on|at|into
resign, step down, quit, abdicate V !obj:job -> 0831 RETREAT/resign tgt=none
resign, quit V as|from -> 0831 RETREAT/resign tgt=none
tender, submit, offer, announce, hand V obj:RESIGNATION -> 0831 RETREAT/resign tgt=none
leave, relinquish, hand, give V obj:power|JOB -> 0831 RETREAT/resign tgt=to
cede, relinquish, hand, give, surrender, return, turn V obj:TERRITORY|control|sovereignty|power to:ACTOR -> 0842 tgt=to
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
