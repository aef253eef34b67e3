# THREATEN (CAMEO 13): warns of harm to come. `+` takes the code from what is threatened.
threaten  V  -> 130+ tgt=obj|against|inf
threaten V inf -> 130+ tgt=inf|against
threaten V obj:ACTOR with -> 130+ tgt=obj
threaten V obj with:ATTACK|war|force -> 138 tgt=obj
threaten V obj with:SANCTION -> 1312 tgt=obj
threaten V obj:ATTACK|war|force|retaliation -> 138 tgt=against|on
threaten V obj:SANCTION -> 1312 tgt=against|on
threaten V obj:STRIKE|PROTEST -> 133 tgt=against|over
warn  V  -> 130 tgt=obj|against
warn V obj:ACTOR -> 130 tgt=obj
warn V obj:ACTOR inf -> 130 tgt=obj
warn V that -> 130 tgt=obj|to
warn V against -> 130 tgt=obj|against
warn V of !of:ATTACK -> 130 tgt=obj
warn V of:ATTACK|war|retaliation|response|force -> 138 tgt=obj|against
issue, give, deliver, send V obj:WARNING -> 130 tgt=to|iobj|against
cross V obj:LINE -> 130 tgt=none src=none
set, draw V obj:LINE -> 130 tgt=for|to|against
pose, present, represent, constitute V obj:THREAT -> 012
threat N inf -> 130+ src=from|poss|by|subj|of tgt=against|inf
threat N against from|by|poss -> 130 src=from|by|poss tgt=against
threat N of:ATTACK|war|force -> 138 src=from|by|poss|subj tgt=against|on
warning N to|against poss|by|from|mod -> 130 src=from|by|subj tgt=to|against
vow, swear, pledge, promise V obj:revenge|retaliation|vengeance|response -> 138 tgt=against|on|for
vow, swear, promise V inf:retaliate|avenge|respond -> 138 tgt=inf|against
give, set, impose V obj:deadline -> 139 tgt=for|to|iobj
deter, intimidate, menace, blackmail, bully, browbeat V obj:ACTOR|PERSON -> 130
rattle V obj:saber|sabre -> 138 tgt=at|against
reserve V obj:right inf -> 130+ tgt=inf
face V obj:consequence -> 130 src=none tgt=subj
# threats in other words
threaten V obj:PERSON|reporter|journalist|CROWD|OFFICIAL|TROOPS with -> 130+ tgt=obj
threaten V obj:PERSON|ACTOR with:prison|jail|arrest|year|prosecution|trial -> 132 THREATEN/arrest tgt=obj
threaten V obj:PERSON|ACTOR with:expulsion|isolation|suspension -> 1313 THREATEN/relations tgt=obj
threaten V obj:tariff|levy|duty|embargo|boycott -> 1312 tgt=on|against|obj
threaten V that -> 130+ tgt=that|against
warn V to|about|over:ACTOR -> 130 tgt=to|obj
warning, ultimatum, threat N from|by|poss|of:ACTOR -> 130 src=from|by|poss|of tgt=to|against
warn V of:consequence|response|retaliation|reprisal|strike|bloodbath|blood|war|action -> 138 tgt=obj|against|to
hint V at|that -> 130++ tgt=at|that|against
give, hand V iobj obj:hour|day|week|midnight|deadline|ultimatum inf:leave|surrender|comply|quit|withdraw|go|step|disarm|resign -> 139 tgt=iobj
give, issue, set, serve, deliver V obj:ultimatum|deadline -> 139 tgt=to|iobj|for
give, set V obj:deadline for -> 139 tgt=for|to
face V inf|obj:bomb|war|attack|strike|consequence|sanction subj:ACTOR -> 130 src=none tgt=subj
risk V obj:attack|war|retaliation|sanction|prison|year|jail|consequence subj:ACTOR|CROWD|PERSON -> 130 src=none tgt=subj
call, declare V obj clause:line|red_line -> 130 tgt=by|obj
promise, vow V obj:revenge|consequence|retaliation|response|reckoning|bloodbath -> 138 tgt=on|for|against
brandish, rattle, shake V obj:sword|sabre|saber|fist|weapon|gun -> 138 tgt=at|against
threat, warning N of|to:ATTACK|war|force|retaliation|invasion|strike from|by|poss -> 138 src=from|by|poss tgt=against|on|to
intimidate, menace, blackmail, browbeat V obj -> 130
tell V obj:ACTOR|PERSON inf:leave|go|expect|beware|prepare|face -> 100+ REQUEST tgt=obj
