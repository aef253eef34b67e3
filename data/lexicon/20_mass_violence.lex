# ASSAULT by mass violence (CAMEO 20).
exterminate, annihilate, massacre, slaughter  V obj:civilian|PERSON|villager -> 202 ASSAULT/targeted
massacre, slaughter N of:civilian|PERSON|villager|ACTOR -> 202 ASSAULT/targeted src=by|poss|mod tgt=of
genocide, ethnic cleansing N of|against -> 203 ASSAULT/targeted src=by|poss|mod|subj tgt=of|against
commit, carry, perpetrate V obj:genocide -> 202 tgt=against|on
commit, carry, perpetrate V obj:WAR_CRIME -> 200 tgt=against|on|in
commit V obj:ethnic_cleansing -> 203 tgt=against|of
drive, force V obj:REFUGEE|civilian|PERSON from:TERRITORY -> 201 tgt=obj
use V obj:chemical_weapon|sarin|nerve_agent|poison_gas|chlorine|mustard_gas -> 2041 tgt=against|on|in
gas V -> 2041
detonate V obj:nuclear_weapon|nuclear_device -> 2042 tgt=over|in|against
chemical attack, gas attack, poison gas attack, chemical weapon attack N -> 2041 src=by|poss|mod|subj tgt=on|against|in
