#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

#include "intake/containers.h"

namespace demarche {
namespace {

// The name without its namespace prefix.
std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& one : node.children()) {
    if (local_name(one) == name) return one;
  }
  return {};
}

pugi::xml_node descendant(const pugi::xml_node& node, std::string_view name) {
  return node.find_node([&](const pugi::xml_node& one) { return local_name(one) == name; });
}

// Paragraph elements end lines; all else runs on.
struct TextCollector : pugi::xml_tree_walker {
  std::string text;
  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      text += node.value();
    } else if (const std::string_view name = local_name(node); name == "p" || name == "hl1" || name == "hl2" || name == "br" || name == "div" || name == "li") {
      if (!text.empty()) text += "\n\n";
    }
    return true;
  }
};

std::string all_text(const pugi::xml_node& node) {
  TextCollector collector;
  pugi::xml_node copy = node;
  copy.traverse(collector);
  const size_t begin = collector.text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return {};
  return collector.text.substr(begin, collector.text.find_last_not_of(" \t\r\n") + 1 - begin);
}

std::string text_of(const pugi::xml_node& node, std::string_view name) { return all_text(child(node, name)); }

class XmlNews : public ArticleSource {
 public:
  XmlNews(BufferedStream stream, std::string path) : path_(std::move(path)) {
    const std::string bytes = stream.rest(kLargestXml);
    if (stream.error()) {
      items_.push_back(*stream.error());
      return;
    }
    if (bytes.size() > kLargestXml) {
      items_.push_back(Error{ErrorCode::kTooLarge, path_, fmt::format("larger than {} MiB, the limit for XML", kLargestXml >> 20)});
      return;
    }
    pugi::xml_document xml;
    const pugi::xml_parse_result parsed = xml.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    read(xml);
    if (!parsed) items_.push_back(Error{ErrorCode::kNotText, path_, fmt::format("not well-formed XML at byte {}: {}", parsed.offset, parsed.description())});
  }

  // Of a feed; items without text are kept.
  XmlNews(const pugi::xml_document& xml, std::string path) : path_(std::move(path)), keeps_empty_(true) { read(xml); }

  std::optional<Result<RawArticle>> next() override {
    if (at_ == items_.size()) return std::nullopt;
    return std::move(items_[at_++]);
  }

 private:
  void read(const pugi::xml_document& xml) {
    const pugi::xml_node root = xml.document_element();
    const std::string_view name = local_name(root);
    if (name == "rss" || name == "RDF") {
      const pugi::xml_node channel = child(root, "channel");
      const std::string outlet = text_of(channel, "title");
      for (const pugi::xml_node& holder : {channel, root}) {
        for (const pugi::xml_node& item : holder.children()) {
          if (local_name(item) == "item") add_rss(item, outlet);
        }
      }
    } else if (name == "feed") {
      const std::string outlet = text_of(root, "title");
      for (const pugi::xml_node& entry : root.children()) {
        if (local_name(entry) == "entry") add_atom(entry, outlet);
      }
    } else if (name == "nitf") {
      add_nitf(root);
    } else {
      add_news_items(root);
    }
  }

  void add(RawArticle article) {
    article.path = fmt::format("{}:{}", path_, items_.size() + 1);
    if (article.bytes.empty() && !keeps_empty_) {
      items_.push_back(Error{ErrorCode::kEmpty, article.path, "no text in this item"});
    } else {
      items_.push_back(std::move(article));
    }
  }

  // Feeds carry HTML as text; a page is made of it, so that the reader takes its tags away.
  static std::string as_page(const std::string& text) {
    return text.find('<') == std::string::npos ? text : "<html><body><article>" + text + "</article></body></html>";
  }

  void add_rss(const pugi::xml_node& item, const std::string& outlet) {
    RawArticle article;
    article.title = text_of(item, "title");
    article.url = text_of(item, "link");
    article.outlet = outlet;
    article.byline = text_of(item, "creator");
    std::string date = text_of(item, "pubDate");
    if (date.empty()) date = text_of(item, "date");
    article.published = day_of_field(date);
    std::string text = text_of(item, "encoded");
    if (text.empty()) text = text_of(item, "description");
    article.bytes = as_page(text);
    add(std::move(article));
  }

  void add_atom(const pugi::xml_node& entry, const std::string& outlet) {
    RawArticle article;
    article.title = text_of(entry, "title");
    article.outlet = outlet;
    article.byline = all_text(child(child(entry, "author"), "name"));
    for (const pugi::xml_node& link : entry.children()) {
      const std::string_view rel = link.attribute("rel").value();
      if (local_name(link) == "link" && (rel.empty() || rel == "alternate") && article.url.empty()) article.url = link.attribute("href").value();
    }
    std::string date = text_of(entry, "published");
    if (date.empty()) date = text_of(entry, "updated");
    article.published = day_of_field(date);
    std::string text = text_of(entry, "content");
    if (text.empty()) text = text_of(entry, "summary");
    article.bytes = as_page(text);
    add(std::move(article));
  }

  void add_nitf(const pugi::xml_node& root) {
    RawArticle article;
    const pugi::xml_node head = descendant(root, "body.head");
    article.title = all_text(descendant(head, "hl1"));
    if (article.title.empty()) article.title = all_text(descendant(root, "title"));
    article.byline = all_text(descendant(head, "byline"));
    article.outlet = all_text(descendant(head, "distributor"));
    std::string date = descendant(root, "date.issue").attribute("norm").value();
    if (date.empty()) date = descendant(root, "pubdata").attribute("date.publication").value();
    article.published = day_of_field(date.substr(0, std::min<size_t>(date.size(), 8)));
    article.bytes = all_text(descendant(root, "body.content"));
    add(std::move(article));
  }

  // NewsML-G2: the text stands as XHTML or NITF in contentSet/inlineXML or as plain inlineData.
  void add_news_items(const pugi::xml_node& root) {
    if (local_name(root) == "newsItem" || local_name(root) == "NewsItem") return add_news_item(root);
    for (const pugi::xml_node& node : root.children()) {
      if (node.type() == pugi::node_element) add_news_items_below(node, 0);
    }
  }

  void add_news_items_below(const pugi::xml_node& node, int depth) {
    constexpr int kDeepest = 16;
    if (depth > kDeepest) return;
    if (local_name(node) == "newsItem" || local_name(node) == "NewsItem") return add_news_item(node);
    for (const pugi::xml_node& one : node.children()) {
      if (one.type() == pugi::node_element) add_news_items_below(one, depth + 1);
    }
  }

  void add_news_item(const pugi::xml_node& item) {
    RawArticle article;
    const pugi::xml_node meta = child(item, "contentMeta");
    article.title = all_text(child(meta, "headline"));
    if (article.title.empty()) article.title = all_text(descendant(item, "HeadLine"));
    article.byline = all_text(child(meta, "by"));
    article.outlet = all_text(descendant(child(meta, "infoSource"), "name"));
    std::string date = text_of(meta, "contentCreated");
    if (date.empty()) date = all_text(descendant(item, "versionCreated"));
    if (date.empty()) date = all_text(descendant(item, "ThisRevisionCreated"));
    article.published = day_of_field(date.substr(0, std::min<size_t>(date.size(), 10)));
    pugi::xml_node content = descendant(item, "inlineXML");
    if (!content) content = descendant(item, "DataContent");
    const pugi::xml_node body = descendant(content, "body");
    article.bytes = all_text(body ? body : content);
    if (article.bytes.empty()) article.bytes = all_text(descendant(item, "inlineData"));
    add(std::move(article));
  }

  std::string path_;
  bool keeps_empty_ = false;
  std::vector<Result<RawArticle>> items_;
  size_t at_ = 0;
};

}  // namespace

Result<std::vector<RawArticle>> feed_items(std::string_view xml, const std::string& path) {
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  const std::string_view root = local_name(document.document_element());
  if (root != "rss" && root != "RDF" && root != "feed") {
    return Error{ErrorCode::kNotText, path, parsed ? "neither RSS nor Atom" : fmt::format("no feed: not well-formed XML at byte {}", parsed.offset)};
  }
  XmlNews source(document, path);
  std::vector<RawArticle> out;
  while (auto item = source.next()) {
    if (*item) out.push_back(std::move(**item));
  }
  return out;
}

std::unique_ptr<ArticleSource> xml_news(BufferedStream stream, std::string path, const IntakeOptions&) {
  return std::make_unique<XmlNews>(std::move(stream), std::move(path));
}

}  // namespace demarche
