// Which date and place of a sentence are those of an event.
#include "anchor/time_of.h"

#include <gtest/gtest.h>

#include <string>

#include "anchor/anchorer.h"
#include "doc/conllu.h"

namespace demarche {
namespace {

struct Read {
  std::string time, place;
};

// The words of the time and the place of the event whose trigger is `form`; text published on Friday, 2021-10-22.
Read read_event(std::string_view conllu, std::string_view form) {
  static const Result<Anchorer> anchorer = Anchorer::load();
  auto doc = document_from_conllu(conllu);
  EXPECT_TRUE(doc && anchorer);
  doc->published = parse_iso_day("2021-10-22");
  const Tree tree(*doc);
  anchorer->run(*doc, tree);
  for (uint32_t word = 0; word < doc->words.size(); ++word) {
    if (doc->form(word) != form) continue;
    const int32_t time = time_of(*doc, tree, word), place = place_of(*doc, tree, word);
    return {time == kNone ? "-" : std::string(doc->cut(doc->times[size_t(time)].span)),
            place == kNone ? "-" : std::string(doc->cut(doc->places[size_t(place)].span))};
  }
  ADD_FAILURE() << form;
  return {};
}

constexpr std::string_view kCondemned = R"(# newdoc id = a
1	The	the	DET	DT	_	2	det	_	_
2	council	council	NOUN	NN	_	3	nsubj	_	_
3	condemned	condemn	VERB	VBD	Tense=Past|VerbForm=Fin	0	root	_	_
4	last	last	ADJ	JJ	_	5	amod	_	_
5	week	week	NOUN	NN	_	7	nmod:poss	_	SpaceAfter=No
6	's	's	PART	POS	_	5	case	_	_
7	attack	attack	NOUN	NN	_	3	obj	_	_
8	on	on	ADP	IN	_	9	case	_	_
9	Kyiv	Kyiv	PROPN	NNP	_	7	nmod	_	NER=B-LOC|SpaceAfter=No
10	.	.	PUNCT	.	_	3	punct	_	_

)";

constexpr std::string_view kADayAfter = R"(# newdoc id = a
1	The	the	DET	DT	_	2	det	_	_
2	state	state	NOUN	NN	_	3	nsubj	_	_
3	expelled	expel	VERB	VBD	Tense=Past|VerbForm=Fin	0	root	_	_
4	three	three	NUM	CD	_	5	nummod	_	_
5	envoys	envoy	NOUN	NNS	_	3	obj	_	_
6	on	on	ADP	IN	_	7	case	_	_
7	Tuesday	Tuesday	PROPN	NNP	_	3	obl	_	_
8	and	and	CCONJ	CC	_	9	cc	_	_
9	summoned	summon	VERB	VBD	Tense=Past|VerbForm=Fin	3	conj	_	_
10	the	the	DET	DT	_	11	det	_	_
11	ambassador	ambassador	NOUN	NN	_	9	obj	_	SpaceAfter=No
12	,	,	PUNCT	,	_	14	punct	_	_
13	a	a	DET	DT	_	14	det	_	_
14	day	day	NOUN	NN	_	9	obl:unmarked	_	_
15	after	after	SCONJ	IN	_	18	mark	_	_
16	shots	shot	NOUN	NNS	_	18	nsubj:pass	_	_
17	were	be	AUX	VBD	Tense=Past|VerbForm=Fin	18	aux:pass	_	_
18	fired	fire	VERB	VBN	_	14	acl	_	SpaceAfter=No
19	.	.	PUNCT	.	_	3	punct	_	_

)";

TEST(TimeOf, ADayAfterBelongsToWhatComesBehindIt) {
  EXPECT_EQ(read_event(kADayAfter, "expelled").time, "Tuesday");
  EXPECT_EQ(read_event(kADayAfter, "summoned").time, "Tuesday");
  EXPECT_EQ(read_event(kADayAfter, "fired").time, "a day after");
}

TEST(EventTime, WhatStandsBeforeANounDatesTheNounAndNotTheVerb) {
  EXPECT_EQ(read_event(kCondemned, "condemned").time, "-");
  EXPECT_EQ(read_event(kCondemned, "attack").time, "last week");
}

TEST(EventTime, TheDateThatClosesAClauseOfTimeIsItsOwn) {
  constexpr std::string_view kAnnexed = R"(# newdoc id = b
1	Ties	tie	NOUN	NNS	_	3	nsubj	_	_
2	are	be	AUX	VBP	_	3	cop	_	_
3	cool	cool	ADJ	JJ	_	0	root	_	_
4	since	since	SCONJ	IN	_	6	mark	_	_
5	Russia	Russia	PROPN	NNP	_	6	nsubj	_	NER=B-LOC
6	annexed	annex	VERB	VBD	Tense=Past|VerbForm=Fin	3	advcl	_	_
7	Crimea	Crimea	PROPN	NNP	_	6	obj	_	NER=B-LOC
8	and	and	CCONJ	CC	_	9	cc	_	_
9	backed	back	VERB	VBN	_	10	amod	_	_
10	rebels	rebel	NOUN	NNS	_	6	obj	_	_
11	fighting	fight	VERB	VBG	VerbForm=Ger	10	acl	_	_
12	there	there	ADV	RB	_	11	advmod	_	_
13	in	in	ADP	IN	_	14	case	_	_
14	2014	2014	NUM	CD	_	11	obl	_	SpaceAfter=No
15	.	.	PUNCT	.	_	3	punct	_	_

)";
  EXPECT_EQ(read_event(kAnnexed, "annexed").time, "2014");
}

TEST(EventPlace, ThePlaceOfAnOfficeIsNotThatOfTheEvent) {
  constexpr std::string_view kMet = R"(# newdoc id = c
1	The	the	DET	DT	_	2	det	_	_
2	envoy	envoy	NOUN	NN	_	5	nsubj	_	_
3	in	in	ADP	IN	_	4	case	_	_
4	Syria	Syria	PROPN	NNP	_	2	nmod	_	NER=B-LOC
5	met	meet	VERB	VBD	Tense=Past|VerbForm=Fin	0	root	_	_
6	him	he	PRON	PRP	_	5	obj	_	_
7	in	in	ADP	IN	_	8	case	_	_
8	Beirut	Beirut	PROPN	NNP	_	5	obl	_	NER=B-LOC|SpaceAfter=No
9	.	.	PUNCT	.	_	5	punct	_	_

)";
  EXPECT_EQ(read_event(kMet, "met").place, "Beirut");
  EXPECT_EQ(read_event(kCondemned, "condemned").place, "-");
}

}  // namespace
}  // namespace demarche
