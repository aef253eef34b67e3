# Neutral statements (CAMEO 01): PLOVER has no type for them. They are listed so that `explain` can say so, and so that the
# statement layer's verbs are not taken for anything else. Grammar: docs/formats/lexicon.md.
say, tell, state, declare, announce, add, note, remark, comment, explain, stress, underline, underscore, emphasise, emphasize, reiterate  V  -> 010
report, write, reveal, disclose, confirm, observe, mention, recall, describe, quote, cite, tweet, testify, remind, inform, argue  V  -> 010
believe, think, feel, know, assume, understand, expect, see, consider, view, regard, hear, learn, find, estimate  V  -> 010
consider, mull, contemplate, weigh  V ing|obj  -> 014
doubt, fear, worry  V  -> 012
hope, expect  V that  -> 013
acknowledge, admit, concede  V  -> 015
claim V obj:responsibility|credit  -> 015
decline V inf:comment -> 011
refuse V inf:comment -> 011
lay V obj:wreath -> 017
commemorate, mark, celebrate, mourn  V  -> 017
