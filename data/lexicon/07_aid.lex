# AID (CAMEO 07): material help whose benefit goes mainly to the receiver.
give, provide, send, deliver, donate, supply, extend, grant, ship, dispatch, airlift, hand, disburse, channel, allocate, bring, contribute, distribute, transfer, award, release, pour, funnel, rush, parachute, lend, loan V obj:AID  -> 070 tgt=to|iobj|for|in|obj
give, provide, send, deliver, supply, extend, grant, lend, loan, disburse, transfer, inject V obj:ECONOMIC_AID|money|fund|dollar|euro|pound|million|billion  -> 071 tgt=to|iobj|for|in|into
give, provide, send, deliver, supply, donate, ship, transfer, hand, smuggle V obj:MILITARY_AID  -> 072 tgt=to|iobj|for|obj
give, provide, send, deliver, supply, donate, airlift, dispatch, bring, drop, distribute, ship V obj:HUMANITARIAN_AID  -> 073 tgt=to|iobj|for|in
provide, supply, furnish, equip, arm V obj:ACTOR with -> 070 tgt=obj
provide, supply, furnish, equip V obj:ACTOR with:WEAPON|MILITARY_AID -> 072 tgt=obj
provide, supply V obj:ACTOR with:HUMANITARIAN_AID -> 073 tgt=obj
provide, offer, give, lend V obj:help|support|assistance|aid|relief|protection -> 070 tgt=to|iobj|for
aid, assist, help  V obj:ACTOR -> 070
help V obj:ACTOR inf -> 070+ tgt=obj
bail V out -> 071
finance, fund, bankroll, subsidise, subsidize  V -> 071 tgt=obj
arm, train, equip  V obj:ACTOR|TROOPS|rebel|militia|opposition subj:ACTOR|TROOPS  -> 072
prop V up -> 050 SUPPORT tgt=obj
shore V up -> 050 tgt=obj
feed, vaccinate, inoculate, shelter, rescue, resettle, rehouse, clothe, immunise, immunize, nurse  V obj:ACTOR|PERSON|REFUGEE|CROWD|victim|survivor|hungry|wounded|villager|poor|sick|castaway|needy|homeless  -> 073
rescue V obj:HOSTAGE|REFUGEE -> 073
evacuate V obj:PERSON|REFUGEE -> 073 tgt=from|obj
send, deploy, dispatch, contribute  V obj:PEACEKEEPER  -> 074 tgt=to|in|for
send, deploy, dispatch V obj:doctor|medic|nurse|rescuer|rescue|medical -> 073 tgt=to|in
protect, guard, escort V obj:ACTOR|civilian|REFUGEE -> 074 tgt=obj
defend V obj:civilian|REFUGEE -> 074 tgt=obj
escort V obj:lorry|truck|convoy|aid|supply|relief -> 074 tgt=to|into|for|in
keep, maintain V obj:peace -> 074 tgt=in|between
grant, give V obj:ASYLUM  -> 075 tgt=to|iobj
shelter, harbor, harbour V obj:REFUGEE|PERSON -> 075
take V in obj:REFUGEE -> 075
accept, admit, receive, resettle, welcome V obj:REFUGEE -> 075 tgt=from|obj
open V obj:BORDER to:REFUGEE -> 075 tgt=to
cancel, forgive, reschedule, restructure, write, waive V obj:debt -> 071 tgt=of|to|for|obj
compensate, reimburse, indemnify V obj -> 070
pay V obj:compensation|reparation|salary -> 070 tgt=to|iobj|for
aid, assistance, relief N to|for poss|mod|from|by -> 070 src=from|subj tgt=to|for both
loan, grant, bailout N to|for -> 071 src=from|subj tgt=to|for both
military aid, military assistance, arms delivery, arms shipment, weapon delivery, weapon shipment N to|for -> 072 src=from|subj tgt=to|for both
food aid, humanitarian aid, humanitarian assistance, relief aid N to|for -> 073 src=from|subj tgt=to|for both
donor N be -> 070 src=be tgt=to|of|in both
# money and goods by their verbs; peacekeepers and observers
award, allocate, earmark, contribute, donate, disburse V obj:million|billion|money|fund|$|€|£|dollar|euro|package|aid|grant|loan to|for -> 071 tgt=to|for
spend V obj:million|billion|money|fund|$|€|£|dollar|euro|record on:REFUGEE|AID|HUMANITARIAN_AID|MILITARY_AID|ACTOR -> 071 tgt=on|to|in
fly, airlift, ship, truck, ferry, send, bring, deliver V obj:ton|tonne|medicine|HUMANITARIAN_AID|aid into|to -> 073 tgt=into|to
build, construct, rebuild, renovate V obj:school|hospital|clinic|shelter|home|house|road|well for|in -> 070 tgt=for|in
support V obj:refugee|victim|survivor|development|reconstruction|REFUGEE with -> 070 tgt=obj|in
raise V obj:money|fund|million for -> 071 tgt=for
hand V over obj:vehicle|equipment|ambulance|supply|donation|AID -> 070 tgt=to|for
send, deploy, dispatch, contribute, provide, offer V obj:TROOPS to|in for|on|as:peacekeeping|peacekeeper|mission|peace -> 074 tgt=to|in
send, contribute, deploy V obj:TROOPS to:mission|force|peacekeeping -> 074 tgt=to|in
deploy V as:PEACEKEEPER -> 074 tgt=to|in|along|at
arrive, land V subj:PEACEKEEPER -> 074 tgt=in|at
deploy V subj:PEACEKEEPER -> 074 tgt=in|to|at
serve, participate, take part V in:peacekeeping|peacekeeping_operation|peacekeeping_mission|mission -> 074 tgt=in
deploy, send, dispatch V obj:observer|monitor|election_observer|adviser|advisor -> 074 tgt=in|to
supply V obj:equipment|weapon|arm -> 072 tgt=to|obj
deployment N of:PEACEKEEPER -> 074 src=by|poss tgt=to|in
donation, funding, contribution, financing, assistance package, aid package N from:ACTOR to|for -> 070 src=from tgt=to|for both
commitment N to with -> 070 src=poss|by tgt=to both
assistance, aid, support N to:ACTOR|REFUGEE poss -> 070 src=poss|from tgt=to both
open, throw V obj:BORDER to:REFUGEE|PERSON|ACTOR -> 075 tgt=to
# bringing help in other words
give, provide, send, deliver, donate, supply, extend, grant, ship, dispatch, airlift, hand, lend, loan, offer, bring, fly, ferry, rush, carry, haul, bus, slip, parachute, drop, distribute, transport, truck, land, smuggle, pump V obj:AID to|into|for|in|over:ACTOR|TERRITORY|PERSON|REFUGEE|CROWD|victim|survivor|rebel|separatist|hungry|family subj:ACTOR|TROOPS|BODY|charity|organisation|volunteer|WEAPON|truck|plane -> 070 tgt=to|for|into|in|over
carry, bring, fly, land, rush, drop, parachute, distribute, hand, airlift, truck, smuggle, slip, ferry V obj:HUMANITARIAN_AID|generator|rescuer|ration|water|food|medicine|tent|noodle|clothing to|into|for|in|over -> 073 tgt=to|for|into|in|over
send, give, supply, lend, provide, ship, deliver, donate, smuggle, slip, fly, hand, pump V obj:MILITARY_AID to|iobj:ACTOR|TROOPS|rebel|separatist|militia|government -> 072 tgt=to|iobj|for|obj
send, give, supply, lend, provide, ship, deliver, donate V iobj obj:MILITARY_AID|WEAPON -> 072 tgt=iobj
send, give, lend, provide, ship, deliver, donate, dispatch V iobj obj:AID -> 070 tgt=iobj
send, dispatch, fly, bring V obj:plane|ship|train|convoy|lorry|truck|aircraft of|with:AID|HUMANITARIAN_AID -> 073 tgt=to|into|for
send, dispatch, deploy, fly, airlift, rush, provide V obj:doctor|medic|nurse|rescuer|rescue_team|medical_team|firefighter|engineer|volunteer|expert|hospital_ship|field_hospital|team to|into|in -> 073 tgt=to|into|in
equip, furnish, ply, provide, supply V obj:ACTOR|TROOPS|rebel with -> 072 tgt=obj
arm, rearm, equip, train V obj:rebel|militia|ACTOR|opposition|TROOPS|POLICE with|in|on subj:ACTOR|TROOPS -> 072 tgt=obj
train V obj:pilot|soldier|officer|police|recruit|force|TROOPS|brigade|POLICE subj:ACTOR|TROOPS -> 072 tgt=obj
come V to:rescue|aid|help|assistance -> 070 tgt=of|to
come, rush, fly V inf:help|rescue|aid|assist -> 070 tgt=inf
pull, dig, pluck, lift, save, winch, free, extract, carry, haul V obj:PERSON|survivor|child|boy|girl|victim|hundred|dozen|castaway|REFUGEE from|out_of|over:rubble|ruin|sea|water|roof|rooftop|flood|mine|wreckage|debris|building|tree|snow|boat|wire -> 073 tgt=obj
dig, search V for:survivor|victim subj:TROOPS|rescuer|volunteer|CROWD|ACTOR|civilian -> 073 tgt=for
rescue, save, evacuate V obj:PERSON|REFUGEE|passenger|crew|castaway|HOSTAGE|national|CROWD -> 073 tgt=obj
free, rescue V obj:HOSTAGE subj:commando|soldier|army|police|special_force|navy|marine -> 073 tgt=obj
evacuate, airlift V obj:PERSON|civilian|national|CROWD|wounded subj:ACTOR|TROOPS -> 073 tgt=obj
shelter, house, feed, lodge V obj:REFUGEE|ACTOR|million|thousand !obj:TALKS|OFFICIAL -> 075 tgt=obj
host V obj:REFUGEE|million|thousand -> 075 tgt=obj
take V in obj:ACTOR|PERSON|REFUGEE|thousand|hundred -> 075 tgt=obj
admit, accept, receive, let, welcome, absorb V obj:REFUGEE|thousand|hundred|castaway|national subj:ACTOR -> 075 tgt=obj
open V obj:school|camp|hospital|door|home|shelter to:REFUGEE|ACTOR|victim|homeless -> 075 tgt=to
give, issue, grant V obj:residence_permit|permit|visa|shelter|passport|plot|land to|iobj:REFUGEE|ACTOR -> 075 tgt=to|iobj
give V iobj obj:plot|land|shelter|asylum|home -> 075 tgt=iobj|of
grant, give V obj:asylum -> 075 tgt=to|iobj|obj
receive, get, obtain, secure, win V obj:AID|ECONOMIC_AID|loan|grant|vaccine|tranche from -> 070 src=from tgt=subj
have V obj:drop|shipment|aid from -> 070 src=from tgt=subj
disburse, pay, transfer, release, wire, inject, deposit, lend, loan, spend, collect, raise, revive, extend V obj:million|billion|$|€|£|dollar|euro|slice|tranche|instalment|installment|credit|loan|money|thousand to|with|for|in|into|on:ACTOR|TERRITORY|bank|hungry|victim|REFUGEE -> 071 tgt=to|with|for|in|into|on
disburse, release, unlock V obj:slice|tranche|instalment|installment|loan|credit -> 071 tgt=to|of|for
revive, extend, renew V obj:loan|credit|lifeline -> 071 tgt=to|for
collect, raise V obj:$|million|money|fund|donation for:ACTOR|REFUGEE|victim|survivor|hungry|orphan -> 071 tgt=for
pay V for:schooling|reconstruction|repair|school|training|salary|hospital|food|treatment -> 070 tgt=of|for|in
pay V obj:wage|salary|bill|ransom|debt of|to -> 070 tgt=of|to|for
spend V on:ACTOR|aid|development -> 071 tgt=on
forgive, cancel, waive, suspend, reschedule, write V obj:debt|owe|payment|debt_payment|interest|arrears|fifth|third|half -> 071 tgt=of|to|for|by|in
forgive V subj:BODY|club|creditor|bank -> 071 tgt=of|obj
write V off obj:debt|loan -> 071 tgt=of|by|to
build, construct, rebuild, repair V iobj obj:school|hospital|station|road|dam|house|power_station -> 070 tgt=iobj
build, construct, rebuild, repair, restore V obj:school|hospital|clinic|road|power_station|house|home|well|bridge in|for:ACTOR|REFUGEE|TERRITORY|victim -> 070 tgt=for|in
vaccinate, inoculate, treat, nurse V subj:doctor|nurse|medic|volunteer -> 073 tgt=obj
reach V subj:AID|relief|lorry|convoy|truck|shipment obj:ACTOR|TERRITORY -> 073 src=from|of|by tgt=obj
top V obj:list of:donor -> 070 tgt=to|of
bail V out obj:bank|economy|ACTOR -> 071 tgt=obj
treat V as -> 010

loan, grant, credit, donation, gift N of|from|by to|for -> 071 src=by|from|of tgt=to|for both
aid, relief, assistance, help, supply N from:ACTOR to|for -> 070 src=from tgt=to|for both
donate, contribute, disburse, allocate, earmark V subj:ACTOR|BODY obj to|for|toward|towards:ACTOR|TERRITORY|victim|REFUGEE|reconstruction|relief -> 070 tgt=to|for|toward|towards
reduce, cut, halve, slash, ease V obj:debt|debt_burden -> 071 tgt=of|for|by
supply, provide, furnish V subj:ACTOR obj:ACTOR|REFUGEE|rebel with:AID|WEAPON|UTILITY|MILITARY_AID -> 070 tgt=obj
airlift, relief effort, relief operation, aid convoy, aid shipment, food shipment, donation N to|for -> 073 src=by|from|poss|mod tgt=to|for both
help, assist, succour V subj:ACTOR|TROOPS|charity obj:victim|survivor|REFUGEE|hungry|wounded|homeless|poor -> 070 tgt=obj
treat V obj:REFUGEE|CROWD|victim|survivor|wounded|injured|villager|sick|patient|casualty|soldier -> 073 tgt=obj
