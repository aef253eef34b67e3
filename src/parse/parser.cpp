#include "parse/parser.h"

#include <algorithm>

#include "encode/model.h"

namespace demarche {
namespace {

int best_class(const float* scores, int count) { return int(std::max_element(scores, scores + count) - scores); }

// [rows][width] -> [width][rows, rounded up to a multiple of 16]
std::vector<float> transposed(const float* from, int rows, int width) {
  const int stride = round_up(rows, kLane);
  std::vector<float> out(size_t(stride) * size_t(width));
  for (int r = 0; r < rows; ++r) {
    for (int i = 0; i < width; ++i) out[size_t(i) * stride + r] = from[size_t(r) * width + i];
  }
  return out;
}

EntityType entity_type(std::string_view label) {
  if (label == "PER") return EntityType::kPerson;
  if (label == "ORG") return EntityType::kOrganisation;
  if (label == "LOC") return EntityType::kPlace;
  return EntityType::kMisc;
}

template <class T>
void at_least(std::vector<T>& v, size_t size) {
  if (v.size() < size) v.resize(size);
}

}  // namespace

Parser::Bundle Parser::bundle(const std::vector<LinearWeights>& parts, Arithmetic arithmetic) {
  Bundle out;
  std::vector<int8_t> weight;
  for (const LinearWeights& part : parts) {
    weight.insert(weight.end(), part.weight, part.weight + size_t(part.in) * size_t(part.out));
    out.scale.insert(out.scale.end(), part.scale, part.scale + part.out);
    out.bias.insert(out.bias.end(), part.bias, part.bias + part.out);
  }
  out.linear = Linear(weight, parts.front().in, int(out.scale.size()), arithmetic);
  out.scale.resize(size_t(out.linear.out()));
  out.bias.resize(size_t(out.linear.out()));
  return out;
}

Result<Parser> Parser::load(std::shared_ptr<const Model> model, Arithmetic arithmetic) {
  Parser parser;
  const ModelWeights& w = model->weights();
  const ModelConfig& config = model->config();
  const ModelLabels& labels = model->labels();
  auto forms = WordForms::load();
  if (!forms) return forms.error();
  auto lemmatiser = Lemmatiser::load(labels.lemma, w.lemma_exceptions, w.vocab, std::move(*forms));
  if (!lemmatiser) return lemmatiser.error();
  parser.lemmatiser_ = std::make_shared<const Lemmatiser>(std::move(*lemmatiser));

  parser.tags_ = bundle({w.eos, w.upos, w.xpos, w.feats, w.lemma, w.ner}, arithmetic);
  parser.arcs_ = bundle({w.arc_dep, w.arc_head, w.rel_dep, w.rel_head}, arithmetic);
  int column = 0;
  for (auto [classes, weights] : {std::pair{&parser.eos_, &w.eos}, {&parser.upos_, &w.upos}, {&parser.xpos_, &w.xpos},
                                  {&parser.feats_, &w.feats}, {&parser.lemma_, &w.lemma}, {&parser.ner_, &w.ner}}) {
    *classes = {column, weights->out};
    column += weights->out;
  }

  parser.relations_ = int(labels.deprel.size());
  const auto root = std::find(labels.deprel.begin(), labels.deprel.end(), "root");
  if (root == labels.deprel.end() || parser.relations_ < 2) {
    return Error{ErrorCode::kModel, model->name(), "The weights know no relation 'root'. Use the weights that came with this program."};
  }
  parser.root_relation_ = int(root - labels.deprel.begin());
  std::vector<int8_t> rel_u(size_t(parser.relations_) * config.rel * config.rel);
  for (int r = 0; r < parser.relations_; ++r) {
    const size_t base = size_t(r) * config.rel * config.rel;
    for (int i = 0; i < config.rel; ++i) {
      for (int j = 0; j < config.rel; ++j) rel_u[base + size_t(j) * config.rel + i] = w.rel_u[base + size_t(i) * config.rel + j];
    }
  }
  parser.rel_u_ = Linear(rel_u, config.rel, parser.relations_ * config.rel, arithmetic);
  parser.rel_wd_ = transposed(w.rel_wd, parser.relations_, config.rel);
  parser.rel_wh_ = transposed(w.rel_wh, parser.relations_, config.rel);
  for (const std::string& tag : labels.ner) {
    for (const std::string& before : labels.ner) {
      parser.may_follow_.push_back(!tag.starts_with("I-") || (before.size() > 2 && before.substr(2) == tag.substr(2)));
    }
  }
  for (const std::string& label : labels.upos) parser.upos_labels_.push_back(upos_from(label));
  for (const std::string& label : labels.deprel) parser.deprel_labels_.push_back(deprel_from(label));
  parser.model_ = std::move(model);
  return parser;
}

void Parser::run(Document& doc, Encoding& e, ParserScratch& s) const {
  if (e.words.empty()) return;
  tag(e, s);
  project(e, s);
  const size_t first_name = doc.names.size();
  const uint32_t end = split(doc, e, s);
  name_relations(doc, {e.words.begin, end}, e, s);
  complete_names(doc, first_name);
  e.next_word = end;
}

void Parser::quantise_block(const float* x, size_t stride, int width, int rows, ParserScratch& s) const {
  at_least(s.quantised, size_t(Linear::kBlockRows) * size_t(width));
  at_least(s.scale, size_t(Linear::kBlockRows));
  for (int i = 0; i < rows; ++i) s.scale[i] = kernels().quantise(x + i * stride, width, s.quantised.data() + size_t(i) * width);
}

void Parser::tag(const Encoding& e, ParserScratch& s) const {
  const int hidden = model_->config().hidden, width = tags_.linear.out(), words = int(e.words.size());
  s.tags.resize(size_t(words));
  at_least(s.name_scores, size_t(words) * size_t(ner_.count));
  at_least(s.logits, size_t(width));
  at_least(s.acc, size_t(Linear::kBlockRows) * size_t(width));
  const Dequantiser d{tags_.scale.data(), tags_.bias.data()};
  for (int first = 0; first < words; first += Linear::kBlockRows) {
    const int rows = std::min(Linear::kBlockRows, words - first);
    quantise_block(e.tag.data() + size_t(first) * hidden, size_t(hidden), hidden, rows, s);
    tags_.linear.multiply(s.quantised.data(), rows, s.acc.data(), s.linear);
    for (int i = 0; i < rows; ++i) {
      kernels().dequantise(s.acc.data() + size_t(i) * width, s.scale[i], d, width, s.logits.data());
      std::copy_n(s.logits.data() + ner_.first, ner_.count, s.name_scores.data() + size_t(first + i) * size_t(ner_.count));
      const auto best = [&](Classes c) { return uint16_t(best_class(s.logits.data() + c.first, c.count)); };
      s.tags[first + i] = {s.logits[eos_.first] > 0, best(upos_), best(xpos_), best(feats_), best(lemma_), 0};
    }
  }
}

// Vectors of the arc and relation heads, and what of their scores depends on one word alone.
void Parser::project(const Encoding& e, ParserScratch& s) const {
  const ModelConfig& config = model_->config();
  const ModelWeights& w = model_->weights();
  const int width = arcs_.linear.out(), words = int(e.words.size()), relations = round_up(relations_, kLane);
  at_least(s.vectors, size_t(words) * width);
  at_least(s.acc, size_t(Linear::kBlockRows) * size_t(width));
  const Dequantiser d{arcs_.scale.data(), arcs_.bias.data()};
  for (int first = 0; first < words; first += Linear::kBlockRows) {
    const int rows = std::min(Linear::kBlockRows, words - first);
    quantise_block(e.parse.data() + size_t(first) * config.hidden, size_t(config.hidden), config.hidden, rows, s);
    arcs_.linear.multiply(s.quantised.data(), rows, s.acc.data(), s.linear);
    for (int i = 0; i < rows; ++i) {
      kernels().dequantise_gelu(s.acc.data() + size_t(i) * width, s.scale[i], d, width, s.vectors.data() + size_t(first + i) * width);
    }
  }
  at_least(s.arc_left, size_t(words) * config.arc);
  at_least(s.rel_dep, size_t(words) * relations);
  at_least(s.rel_head, size_t(words) * relations);
  at_least(s.rel_root, size_t(relations));
  const float* rel = s.vectors.data() + 2 * config.arc;
  kernels().multiply(s.vectors.data(), width, w.arc_u, config.arc, s.arc_left.data(), config.arc, words, config.arc, config.arc);
  kernels().multiply(rel, width, rel_wd_.data(), relations, s.rel_dep.data(), relations, words, relations, config.rel);
  kernels().multiply(rel + config.rel, width, rel_wh_.data(), relations, s.rel_head.data(), relations, words, relations, config.rel);
  kernels().multiply(w.rel_root, config.rel, rel_wh_.data(), relations, s.rel_root.data(), relations, 1, relations, config.rel);
}

// Makes the sentences of the group; returns the end of the last one. Only a stretch that was cut leaves words over.
uint32_t Parser::split(Document& doc, const Encoding& e, ParserScratch& s) const {
  uint32_t done = e.words.begin;
  for (const Stretch& stretch : e.stretches) {
    done = stretch.words.begin;
    for (uint32_t word = stretch.words.begin; word < stretch.words.end; ++word) {
      const bool last = word + 1 == stretch.words.end;
      const bool inside_token = !last && doc.words[word + 1].token == doc.words[word].token;
      const bool must = last && (stretch.ends_block || done == stretch.words.begin);
      const bool ends = s.given_ends.empty() ? s.tags[word - e.words.begin].ends_sentence
                                             : std::binary_search(s.given_ends.begin(), s.given_ends.end(), word);
      if (!must && (inside_token || !ends)) continue;
      add_sentence(doc, {done, word + 1}, e, s);
      done = word + 1;
    }
  }
  return done;
}

void Parser::add_sentence(Document& doc, WordRange words, const Encoding& e, ParserScratch& s) const {
  const ModelLabels& labels = model_->labels();
  Sentence sentence;
  sentence.words = words;
  sentence.span = doc.span_of(words);
  sentence.block = doc.tokens[doc.words[words.begin].token].block;
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const ParserScratch::Tags& tags = s.tags[i - e.words.begin];
    Word& word = doc.words[i];
    word.sentence = uint32_t(doc.sentences.size());
    word.upos = upos_labels_[tags.upos];
    word.xpos = labels.xpos[tags.xpos];
    word.feats = labels.feats[tags.feats] == "_" ? std::string_view{} : std::string_view(labels.feats[tags.feats]);
    word.lemma = lemmatiser_->lemma(doc.form(i), labels.upos[tags.upos], tags.lemma, doc.arena);
    word.is_name_part = false;
  }
  attach(doc, sentence, e, s);
  decode_names(words, e, s);
  add_names(doc, words, e, s);
  doc.sentences.push_back(sentence);
}

// Scores all arcs inside the sentence and keeps those of the best tree.
void Parser::attach(Document& doc, Sentence& sentence, const Encoding& e, ParserScratch& s) const {
  const ModelConfig& config = model_->config();
  const ModelWeights& w = model_->weights();
  const int n = int(sentence.words.size()), width = arcs_.linear.out(), stride = round_up(n + 1, kLane);
  const size_t first = sentence.words.begin - e.words.begin;
  // Column 0 is the root, column h the word h - 1. Adding arc.b to the left side adds arc.b . head to every score.
  s.heads.assign(size_t(config.arc) * stride, 0.0f);
  for (int i = 0; i < config.arc; ++i) {
    float* row = s.heads.data() + size_t(i) * stride;
    row[0] = w.arc_root[i];
    for (int h = 0; h < n; ++h) row[h + 1] = s.vectors[(first + h) * width + config.arc + i];
  }
  float* left = s.arc_left.data() + first * config.arc;
  for (int i = 0; i < n; ++i) kernels().add_scaled(1.0f, w.arc_b, config.arc, left + size_t(i) * config.arc);
  at_least(s.scores, size_t(n) * stride);
  kernels().multiply(left, config.arc, s.heads.data(), stride, s.scores.data(), stride, n, stride, config.arc);
  s.decoder.decode(s.scores.data(), n, stride, s.tree);
  for (int i = 0; i < n; ++i) {
    const uint32_t word = sentence.words.begin + i;
    doc.words[word].head = s.tree[i] == 0 ? kNone : int32_t(sentence.words.begin) + s.tree[i] - 1;
    if (s.tree[i] == 0) sentence.root = int32_t(word);
  }
}

// The best sequence of name tags of a sentence in which no I- continues another type or nothing (Viterbi).
void Parser::decode_names(WordRange words, const Encoding& e, ParserScratch& s) const {
  const size_t tags = size_t(ner_.count), n = words.size();
  at_least(s.name_steps, n * tags);
  float* const scores = s.name_scores.data() + size_t(words.begin - e.words.begin) * tags;
  for (size_t t = 0; t < tags; ++t) {
    if (model_->labels().ner[t].starts_with("I-")) scores[t] = -1e30f;
  }
  for (size_t i = 1; i < n; ++i) {
    const float* const before = scores + (i - 1) * tags;
    for (size_t t = 0; t < tags; ++t) {
      const uint8_t* const may = may_follow_.data() + t * tags;
      size_t best = 0;
      for (size_t b = 1; b < tags; ++b) {
        if (may[b] && (!may[best] || before[b] > before[best])) best = b;
      }
      scores[i * tags + t] += before[best];
      s.name_steps[i * tags + t] = uint8_t(best);
    }
  }
  size_t tag = size_t(best_class(scores + (n - 1) * tags, int(tags)));
  for (size_t i = n; i-- > 0;) {
    s.tags[words.begin - e.words.begin + i].ner = uint16_t(tag);
    tag = s.name_steps[i * tags + tag];
  }
}

// Names from B-/I- tags.
void Parser::add_names(Document& doc, WordRange words, const Encoding& e, const ParserScratch& s) const {
  const std::vector<std::string>& labels = model_->labels().ner;
  std::string_view open;  // type of the name that the previous word ends
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const std::string_view label = labels[s.tags[i - e.words.begin].ner];
    if (label.size() < 3) {
      open = {};
      continue;
    }
    const std::string_view type = label.substr(2);
    doc.words[i].is_name_part = true;
    if (label[0] == 'I' && type == open) {
      doc.names.back().words.end = i + 1;
    } else {
      doc.names.push_back({{i, i + 1}, entity_type(type)});
    }
    open = type;
  }
}

// Names of persons take in the words that the tree says are parts of the same name ("Zbigniew" where only "Rau" was marked).
void Parser::complete_names(Document& doc, size_t first_name) const {
  for (size_t n = first_name; n < doc.names.size(); ++n) {
    Name& name = doc.names[n];
    if (name.type != EntityType::kPerson) continue;
    const Sentence& sentence = doc.sentences[doc.words[name.words.begin].sentence];
    const auto is_free = [&](uint32_t i) { return doc.words[i].upos == Upos::kPropn && !doc.words[i].is_name_part; };
    // Forward: flat words of the name's own. Back: its first word is flat on the word before it.
    while (name.words.end < sentence.words.end && is_free(name.words.end) && doc.words[name.words.end].deprel == Deprel::kFlat &&
           doc.words[name.words.end].head >= int32_t(name.words.begin) && doc.words[name.words.end].head < int32_t(name.words.end)) {
      doc.words[name.words.end++].is_name_part = true;
    }
    const Word& first = doc.words[name.words.begin];
    if (name.words.begin == sentence.words.begin || first.deprel != Deprel::kFlat) continue;
    uint32_t begin = name.words.begin;
    while (begin > sentence.words.begin && int32_t(begin) > first.head && is_free(begin - 1)) --begin;
    if (int32_t(begin) != first.head) continue;
    for (uint32_t i = begin; i < name.words.begin; ++i) doc.words[i].is_name_part = true;
    name.words.begin = begin;
  }
}

void Parser::name_relations(Document& doc, WordRange words, const Encoding& e, ParserScratch& s) const {
  const ModelConfig& config = model_->config();
  const ModelWeights& w = model_->weights();
  constexpr int kRows = 32;  // the products of a block are 51 * 128 integers a word; more would not stay in the cache
  const int width = arcs_.linear.out(), relations = round_up(relations_, kLane);
  const float* dep = s.vectors.data() + 2 * config.arc;
  const float* head = dep + config.rel;
  at_least(s.acc, size_t(kRows) * rel_u_.out());
  at_least(s.logits, size_t(relations));
  for (uint32_t first = words.begin; first < words.end; first += kRows) {
    const int rows = std::min(kRows, int(words.end - first));
    quantise_block(dep + size_t(first - e.words.begin) * width, size_t(width), config.rel, rows, s);
    rel_u_.multiply(s.quantised.data(), rows, s.acc.data(), s.linear);
    for (int i = 0; i < rows; ++i) {
      Word& word = doc.words[first + i];
      const bool is_root = word.head == kNone;
      const size_t at = first + i - e.words.begin, above = is_root ? 0 : size_t(word.head) - e.words.begin;
      const float* other = is_root ? w.rel_root : head + above * width;
      const float* other_scores = is_root ? s.rel_root.data() : s.rel_head.data() + above * relations;
      kernels().weighted_sums(s.acc.data() + size_t(i) * rel_u_.out(), other, config.rel, relations_, s.scale[i], w.rel_u_scale, s.logits.data());
      for (int r = 0; r < relations_; ++r) s.logits[r] += s.rel_dep[at * relations + r] + other_scores[r] + w.rel_b[r];
      s.logits[root_relation_] = -1e30f;
      word.deprel = is_root ? Deprel::kRoot : deprel_labels_[best_class(s.logits.data(), relations_)];
    }
  }
}

}  // namespace demarche
