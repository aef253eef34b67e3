#include "parse/parser.h"

namespace demarche {

Result<Parser> Parser::load(std::shared_ptr<const Model>) { return Parser(); }

void Parser::run(Document&, const Encoding&) const {}

}  // namespace demarche
