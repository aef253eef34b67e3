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
feed, vaccinate, inoculate, treat, shelter, rescue, resettle, rehouse, clothe, immunise, immunize, nurse  V obj:ACTOR|PERSON|REFUGEE|CROWD|victim|survivor|hungry|wounded|villager|poor|sick|castaway|needy|homeless  -> 073
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
spend V obj:million|billion|money|fund|$|€|£|dollar|euro|record on|to|in -> 071 tgt=on|to|in
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
