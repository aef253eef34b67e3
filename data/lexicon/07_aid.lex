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
arm, train, equip  V obj:ACTOR|TROOPS  -> 072
prop V up -> 050 SUPPORT tgt=obj
shore V up -> 050 tgt=obj
feed, vaccinate, treat, shelter, evacuate, rescue, resettle  V  -> 073
rescue V obj:HOSTAGE|REFUGEE -> 073
evacuate V obj:PERSON|REFUGEE -> 073 tgt=from|obj
send, deploy, dispatch, contribute  V obj:PEACEKEEPER  -> 074 tgt=to|in|for
send, deploy, dispatch V obj:doctor|medic|nurse|rescuer|rescue|medical -> 073 tgt=to|in
protect, defend, guard, escort V obj:ACTOR|civilian|REFUGEE -> 074 tgt=obj
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
