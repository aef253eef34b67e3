# SUPPORT (CAMEO 05): backing in words and diplomacy; agreements signed; recognition.
praise, applaud, hail, laud, commend, compliment, salute, thank, congratulate, extol, endorse, glorify  V  -> 051
welcome V obj !obj:ACTOR -> 051
approve V of -> 051 tgt=of
support, back, champion V -> 050
favor, favour, advocate  V obj subj:ACTOR|PERSON|CROWD -> 051
encourage  V obj -> 051
encourage  V obj:MEMBERSHIP -> 050
confirm, reaffirm, reiterate, guarantee, back, support, endorse, approve, favor, favour  V obj:MEMBERSHIP -> 050
side, align, sympathise, sympathize V with  -> 050 tgt=with
stand V with|behind|by|beside -> 050 tgt=with|behind|by|beside
rally V behind|around -> 053 tgt=behind|around
rally, drum, mobilise, mobilize, muster, garner V obj:support -> 053 tgt=for
campaign, lobby V for -> 053 tgt=for
defend, justify, vindicate  V !from|against -> 052
defend  V obj:POLICY|decision|record|action|attack|role -> 052
vote V for|in:ACTOR|PROPOSAL|favor|favour -> 051 tgt=for|of
express, voice, reiterate, pledge, declare, reaffirm, offer, show, extend, reassert, lend, throw, affirm, renew  V obj:SUPPORT_NOUN  -> 051 tgt=for|to|with|in|behind
give, provide V obj:backing|endorsement|approval -> 051 tgt=to|iobj|for
send, offer, extend V obj:condolence|sympathy|congratulation|greeting -> 051 tgt=to|iobj|on
stage, make, put V obj:show|gesture|display -> 051 tgt=of|for
show  N of:support|solidarity  -> 051 tgt=for|with
recognize, recognise  V obj:ACTOR|independence|government|sovereignty|state|statehood|council  -> 054
recognize, recognise V as -> 054 tgt=obj
establish, restore, resume, normalise, normalize, renew, open, reestablish, re-establish, upgrade, strengthen, boost, deepen, improve, develop, forge, build, expand, enhance, cement, mend, repair, bolster, consolidate, tighten  V obj:RELATION  -> 050 tgt=with|between|to recip
open, reopen, re-open V obj:EMBASSY|MISSION -> 050 tgt=in|to
appoint, name, return, send V obj:ambassador -> 050 tgt=to
restore, strengthen, normalise, normalize, boost V obj:RELATION subj:ACTOR -> 050 tgt=with|between recip
sign, ratify, initial, conclude, seal, ink, endorse, approve  V obj:TREATY|memorandum|declaration|contract|charter|cease-fire|ceasefire|truce -> 057 tgt=with|between|obj recip
accede V to:TREATY -> 057 tgt=with
join V obj:BODY|TREATY|alliance|coalition -> 050 tgt=obj
admit V obj to|into|as -> 050 tgt=obj
forgive  V obj !obj:debt -> 056
apologise, apologize  V -> 055 tgt=to|for
express, offer, voice, convey, issue V obj:REGRET|apology -> 055 tgt=to|for|over
apology  N to|from|for  -> 055 src=from|subj tgt=to|for
regret V obj:killing|death|attack|incident|loss -> 055
endorsement, praise  N of|for  -> 051 tgt=of|for both
support, backing  N for|of poss|by|from|mod  -> 050 src=from|subj tgt=for|of both
recognition  N of  -> 054 tgt=of|poss both
ratification, signing  N of:TREATY  -> 057 tgt=with|between recip
supportive, appreciative, proud  A of  -> 050 tgt=of
satisfied, pleased, happy A with -> 051 tgt=with
grateful, thankful A to -> 051 tgt=to
stand V up for:ACTOR|PERSON|RIGHT|REFUGEE|POLICY|democracy|constitution|CROWD -> 052 tgt=for

accession, entry, admission, inclusion N to|into|in -> 050 src=poss|of tgt=to|into|in both
backer, supporter, ally, partner, sponsor N be -> 050 src=be tgt=poss|of both
pledge, promise, offer, reiterate, declare, voice, announce, affirm V obj:support|solidarity|backing -> 051 tgt=for|to|of
award, confer, present, bestow V obj:medal|order|prize|honor|honour|award|title -> 051 tgt=to|on|iobj
agree V obj|on|to:trade_deal|deal|agreement|trade_agreement|free-trade_agreement|text|treaty|pact -> 057 tgt=with recip
reach, strike, clinch V obj:agreement|deal|accord -> 057 tgt=with|obj recip
defend V obj:ACTOR against|over|from -> 052 tgt=obj
defend V obj:POLICY|decision|record|plan|conduct|choice|handling|law|approach|use -> 052 tgt=obj
respect V obj:independence|sovereignty|decision|integrity|choice -> 050 tgt=obj
call V obj:ACTOR inf:congratulate|assure|apologise|apologize|convey|express|thank -> 041 tgt=obj
# backing in other words
call, deem, find, consider V obj clause:PRAISE -> 051 tgt=of|by|obj
call V clause:PRAISE -> 051 tgt=of|by|obj
describe, hail, praise, salute, welcome V as:PRAISE -> 051 tgt=of|by|obj
pay V obj:tribute|homage to -> 051 tgt=to
express, voice, show V obj:admiration|gratitude|satisfaction|delight|pride|respect|trust|faith|enthusiasm|understanding -> 051 tgt=for|to|with|of|in|at
draw, win, earn, receive V obj:praise|applause|support|backing|endorsement from -> 051 src=from tgt=subj
share V obj:concern|position|view|opinion|goal|line|stance of|with -> 050 tgt=with|of
stand V shoulder to -> 050 tgt=with|to
stand V side -> 050 tgt=with|by
stand V with|by|behind:ACTOR -> 050 tgt=with|by|behind
throw V obj:weight|support behind -> 051 tgt=behind
enter, join, accede V obj|to:BODY -> 050 tgt=obj|to
join V obj:initiative|project|treaty|pact|court|bank|scheme|programme|belt of -> 050 tgt=of|obj|with
admit, welcome, accept, induct V obj:ACTOR to|into|as:BODY|member -> 050 tgt=obj
adopt, pass, approve, back, endorse, ratify, sign V obj:resolution|motion|declaration|text|bill|treaty|pact|law|accord inf|on|of|with|for|that -> 050 tgt=on|of|with|for|in
pass, adopt V obj:resolution|text|motion subj:BODY|parliament|council|ACTOR -> 050 tgt=on|for|of|in
sign, put, ink, initial V obj:TREATY|signature|name to:TREATY -> 057 tgt=with|to recip
sign V into:law obj:TREATY|pact|accord|bill -> 057 tgt=with|for|obj
sign V obj:contract|deal|accord|pact|memorandum inf|for|on|with|to -> 057 tgt=with|to|inf recip
sign V obj:TREATY subj:ACTOR -> 057 tgt=with|between recip
put V obj:signature to -> 057 tgt=with|to recip
upgrade, elevate, raise V obj:ACTOR|RELATION|status to -> 050 tgt=with|of|obj
elevate V obj:RELATION -> 050 tgt=with|between recip
extend, grant, offer, give V obj:recognition|diplomatic_recognition|backing|blessing|endorsement -> 054 tgt=to|iobj|of
recognise, recognize, acknowledge V obj:independence|sovereignty|result|victory|legitimacy|state|government|claim of -> 054 tgt=of|in|obj
recognise, recognize V obj:PERSON|ACTOR|council|opposition|government|rebel as:president|government|leader|representative|ruler|state -> 054 tgt=obj
recognise, recognize V obj:result|election|victory|outcome -> 054 tgt=of|in
link V obj:arm in|with -> 050 tgt=with
welcome, cheer, applaud, greet, fete V obj:ACTOR|PERSON|decision|plan|deal|move|POLICY|TREATY subj:CROWD|ACTOR -> 051 tgt=of|by|obj
defend V obj:PERSON|ACTOR|president|OFFICIAL -> 052 tgt=obj
defend V obj:SPORTSIDE|title|crown|trophy|championship -> 010
praise, salute V for:play|performance|bravery|landing -> 010
give, lend V obj:blessing|consent|backing|vote -> 051 tgt=to|iobj|for
vote V inf:recognise|back|support|admit|endorse -> 051 tgt=inf
endorsement, praise, backing, support N by|from|of -> 051 src=by|from tgt=of|for|be both
ratify, initial V obj -> 057 tgt=with|between|of
endorse, applaud, cheer, salute, vindicate V subj:ACTOR obj -> 051 tgt=of|by|obj
normalise, normalize, mend, repair, restore, rebuild V subj:ACTOR obj:RELATION -> 050 tgt=with|between recip
establishment, restoration, normalisation, normalization, resumption N of:RELATION -> 050 src=by|poss|between tgt=with|between recip
back up V obj:view|claim|argument|point|statement|assertion|story|idea -> 010
honor, honour V obj:ACTOR|PERSON|OFFICIAL|victim|hero|veteran|TROOPS -> 051
honor, honour V obj:pledge|promise|commitment|agreement|request|TREATY -> 010
present, award V obj:award|prize|trophy|medal|certificate|case|evidence|report|budget|show|programme|program|finding|challenge|problem -> 010
adopt, pass, agree V obj:resolution|declaration|communique|statement with:ACTOR -> 050 tgt=with
