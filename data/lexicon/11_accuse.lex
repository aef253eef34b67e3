# ACCUSE (CAMEO 11): disapproves, complains, accuses, charges, sues.
condemn, denounce, criticise, criticize, deplore, censure, lambast, lambaste, castigate, chide, rebuke, berate, assail, ridicule, mock, scold, excoriate, vilify, disparage, reprimand, admonish, upbraid, knock, fault, bemoan, lament, bash, scorn, insult, disapprove, reproach, flay, pan, savage, skewer, revile, flail, heckle, jeer, boo, resent, deprecate, belittle, decry, chastise, pillory, bewail, rubbish, deride, demonise, demonize, stigmatise, stigmatize  V  -> 111
slam, blast, rap V obj subj:ACTOR !subj:TROOPS|MUNITION|DISASTER -> 111
disapprove V of -> 111 tgt=of
hit, lash V out at|against -> 111 tgt=at|against
hit, lash V out -> 111 tgt=at|against
rail, inveigh, fulminate V against|at -> 111 tgt=against|at
attack V obj:POLICY|decision|record|remark|comment|speech|report|critic|opponent|government -> 111
attack V obj subj:editorial|newspaper|critic -> 111
take V obj:aim|issue|swipe at|with -> 111 tgt=at|with
complain  V  -> 111 tgt=to|about|of|against
grumble, gripe V -> 111 tgt=about|at
object V to -> 111 tgt=to
protest  V obj !subj:PROTESTER -> 111
express, voice, convey, register, air V obj:CONDEMNATION  -> 111 tgt=at|over|with|to|about|against|of
draw V obj:CONDEMNATION from -> 111 src=from tgt=subj
lodge, file, deliver, submit, register, make, send, hand V obj:COMPLAINT  -> 114 tgt=with|against|to|over
summon, call V in obj:ambassador|envoy|diplomat|OFFICIAL -> 114 tgt=obj
oppose  V  -> 120 tgt=of|by|in|obj
oppose V to -> 120 src=obj|subj tgt=to
oppose V obj:PROPOSAL|MEMBERSHIP -> 120 tgt=obj
rally, campaign, lobby, mobilise, mobilize V against -> 113 tgt=against
opposed, hostile A to -> 111 tgt=to
critical, contemptuous, dismissive, scornful, wary A of  -> 111 tgt=of
angry, furious, unhappy, dissatisfied, disappointed, frustrated, displeased, outraged, incensed A at|with -> 111 tgt=at|with
infuriate, anger, outrage, irritate, annoy, enrage, upset V obj:ACTOR subj:ACTOR|POLICY|visit|remark|comment|statement|ATTACK -> 111 src=obj tgt=subj
criticism, condemnation, denunciation N of poss|by|from|mod -> 111 src=by|from|subj tgt=of|against both
criticism, condemnation N from -> 111 src=from tgt=of|poss both
accuse  V obj of|over  -> 112 tgt=obj
accuse V obj -> 112
blame  V obj  -> 112
blame V on -> 112 tgt=on
pin, lay, put V obj:blame on -> 112 tgt=on
hold responsible, hold accountable V -> 112 tgt=obj
point V obj:finger at -> 112 tgt=at
implicate V -> 112
suspect V obj:ACTOR|PERSON -> 112 tgt=obj
fault V obj for -> 111 tgt=obj
accuse, suspect V of:CRIME -> 1121 tgt=obj
accuse, blame V of|for:ABUSE -> 1122 tgt=obj
accuse, blame V of|for:WAR_CRIME|genocide -> 1124 tgt=obj
accuse, blame V of|for:AGGRESSION|ATTACK -> 1123 tgt=obj
accuse, suspect V of:SPYING|spy -> 1125 tgt=obj
accuse V of:lie|hypocrisy|bias|cowardice -> 112 tgt=obj
liken, compare V obj:ACTOR to -> 111 tgt=obj
charge, indict, arraign, impeach, prosecute  V obj:PERSON|ACTOR|OFFICIAL  -> 112 tgt=obj
charge, indict V obj with:CRIME|murder -> 1121 tgt=obj
charge, indict V obj with:SPYING -> 1125 tgt=obj
charge, indict V obj with:WAR_CRIME -> 1124 tgt=obj
charge V obj with -> 112 tgt=obj
press, bring, file, level V obj:CHARGE  -> 112 tgt=against|on
level, make, bring, air, hurl V obj:accusation|allegation|charge -> 112 tgt=against|at
put V on:trial -> 112 tgt=obj
try V obj:PERSON|ACTOR for|in -> 112 tgt=obj
go, stand, face V on|obj:trial -> 112 src=none tgt=subj
face V obj:CHARGE -> 112 src=from tgt=subj
sue V  -> 115
file, bring, launch, initiate, lodge, mount V obj:LAWSUIT  -> 115 tgt=against|with
take V to:court -> 115 tgt=obj
accusation, allegation  N against|that|of poss|by|from|mod -> 112 src=by|from|subj tgt=against|that|of both
indictment N of|against -> 112 src=by|subj tgt=of|against
launch, lead, mount, make V obj:attack|tirade|broadside on subj:politician|PERSON|leader|lawmaker|critic -> 111 tgt=on
launch, deliver V obj:scathing_attack|verbal_attack|extraordinary_attack|blistering_attack|fierce_attack|bitter_attack|stinging_attack -> 111 tgt=on
challenge, question, dispute V obj:POLICY|plan|report|result|election|claim|methodology|finding|ruling -> 111 tgt=of|by|in|obj
be V responsible -> 112 src=none tgt=subj
seek V obj:sentence|jail|penalty|prison -> 112 tgt=for|against
convict V obj of|for -> 116 tgt=obj
find V guilty of -> 116 tgt=obj
face V obj:criticism|condemnation|accusation|allegation from -> 111 src=from tgt=subj
express, voice V obj:rejection -> 111 tgt=of
# judgements
call, label, brand, deem, pronounce, term, declare, dub, consider, style V obj clause:DISPRAISE -> 111 tgt=of|by|obj
call, brand, label, term, dub, deem V clause:DISPRAISE -> 111 tgt=of|by|obj
call, brand, label, declare V obj:DISPRAISE !obj:ACTOR -> 111 tgt=of|by|obj
call, brand V iobj obj:DISPRAISE -> 111 tgt=iobj|of
describe, denounce, condemn, brand, portray, dismiss, depict, characterise, characterize, paint, slam, blast, decry V as:DISPRAISE -> 111 tgt=of|by|obj
describe V as:coup|lie|crime -> 111 tgt=of|by|obj
brand, label, vilify, smear V obj:ACTOR|PERSON|OFFICIAL -> 111 tgt=obj
trade, exchange V obj:barb|insult|accusation|recrimination|blame|charge -> 111 tgt=with recip
spar, feud, bicker, quarrel, squabble V -> 111 tgt=with recip
speak V bitterly -> 111 tgt=of|about
speak, talk, complain V of:DISPRAISE|GUILT|ABUSE -> 111 tgt=by|of|on
react, respond V with:fury|anger|outrage|dismay|CONDEMNATION|scorn|contempt -> 111 tgt=to|at|of
come V under:fire|criticism|attack|pressure from -> 111 src=from tgt=subj
attract, provoke, prompt, earn, elicit, spark V obj:CONDEMNATION from -> 111 src=from tgt=subj
pour, heap V obj:scorn|contempt|ridicule|criticism on -> 111 tgt=on
voice, vent, express V obj:anger|fury|rage|frustration|resentment -> 111 tgt=at|against|with|over
protest V to:ACTOR -> 111 tgt=to
protest V to|with over|about|at|against -> 114 tgt=to|with
protest V against !subj:CROWD|PROTESTER subj:ACTOR|GOVERNMENT -> 111 tgt=by|against
attack V obj:policy|POLICY|spying|decision|plan|record|remark|comment|speech|report|handling|law|stance|hypocrisy|budget|deal -> 111 tgt=of|by|obj
# allegations
allege V that -> 112 tgt=that
contend, retort, assert, charge, claim, maintain V that -> 112++ tgt=that both
allege V obj -> 112 tgt=against|by
claim, allege V obj:GUILT -> 112 tgt=by|of
link, tie, connect V obj to:GUILT|rebel|terrorist|plot|ATTACK|CRIME -> 112 tgt=obj
link, tie, connect, attribute, trace, ascribe, pin, blame V obj:GUILT|ATTACK|hacker to|on -> 112 tgt=to|on
pin, blame V on:ACTOR|rebel|militant -> 112 tgt=on
name, identify, list V as:suspect|culprit|mastermind|perpetrator|accomplice -> 112 tgt=obj
cite V obj:allegation|evidence|accusation -> 112 tgt=of|against
produce, present, release, publish, show, cite, find, uncover V obj:evidence|proof that|of -> 112 tgt=that|against|of
expose, unmask, implicate, incriminate V obj:ACTOR|PERSON|OFFICIAL|spy|officer|network|plot|agent -> 112 tgt=obj|by|of
cast V obj:blame|doubt on -> 112 tgt=on
seek, request, issue, want, obtain V obj:warrant|arrest_warrant -> 112 tgt=for|against
call V for:prosecution|trial|indictment -> 112 tgt=of|for
seek V obj:extradition|indictment -> 112 tgt=of|against
try, prosecute, charge, indict, arraign V obj:ACTOR|PERSON|OFFICIAL|TROOPS|rebel subj:ACTOR|court|tribunal|prosecutor -> 112 tgt=obj
examine, investigate, probe, study, look, review, scrutinise, scrutinize V obj|into:GUILT|report|allegation|account|ABUSE|CRIME|complaint subj:ACTOR|POLICE|prosecutor|rapporteur|court|commission|investigator -> 090 tgt=of|by|into|against|obj
authorise, authorize, order, demand, approve, promise V obj:INQUIRY into|against|of -> 090 tgt=into|against|of
rebuke, reprimand, denunciation, complaint N from -> 111 src=from tgt=of|poss|subj both
criticism, complaint, condemnation, denunciation, rebuke, tirade N of|against|about by|poss -> 111 src=by|poss tgt=of|against|about both
suspect, accuse V obj ing -> 112 tgt=obj
prosecute, indict, arraign, incriminate, implicate V subj:ACTOR obj -> 112
grill, interrogate, question V subj:POLICE|prosecutor|court|judge obj -> 090
trial, prosecution, impeachment N of:ACTOR|PERSON|OFFICIAL|TROOPS -> 112 src=by tgt=of
infuriate, anger, outrage, enrage, alarm V subj:ACTOR obj:ACTOR -> 111 src=obj tgt=subj
charge V obj:fee|price|$|euro|dollar|pound|rate|toll|tariff|customer|consumer|subscriber|operator|user|passenger|interest|rent -> 010
regret V obj:refusal|decision|failure|move|step|action|policy|absence|statement|remark|expulsion|withdrawal|interference|invasion -> 111 tgt=obj|of|by
