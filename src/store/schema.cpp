#include "store/schema.h"

#include <array>

namespace demarche {
namespace {

// Every record is a row of `records` and a row of the table of its kind under the same id. What several kinds have in common -
// participants, dates, attribution, empty slots - hangs on `records`. Deleting a document deletes all that was read in it.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  model TEXT NOT NULL,
  data TEXT NOT NULL,
  started TEXT NOT NULL
) STRICT;

CREATE TABLE documents (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  run INTEGER NOT NULL REFERENCES runs(id),
  path TEXT, title TEXT, byline TEXT, outlet TEXT, url TEXT, language TEXT,
  published TEXT, published_from TEXT,
  text TEXT
) STRICT;

CREATE TABLE sentences (
  doc TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (doc, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE actors (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL, code TEXT NOT NULL, sectors TEXT NOT NULL, role TEXT NOT NULL,
  UNIQUE (name, code, sectors, role)
) STRICT;
CREATE INDEX actors_code ON actors(code);

CREATE TABLE places (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL, geonames INTEGER NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL, kind TEXT NOT NULL,
  lat REAL, lon REAL,
  UNIQUE (name, geonames, country, admin1, kind)
) STRICT;

CREATE TABLE records (
  id TEXT NOT NULL PRIMARY KEY,
  doc TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('event', 'statement', 'condition', 'figure', 'relation')),
  position INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  text TEXT, begin INTEGER NOT NULL, end INTEGER NOT NULL
) STRICT;
CREATE INDEX records_doc ON records(doc, position);

CREATE TABLE events (
  id TEXT NOT NULL PRIMARY KEY REFERENCES records(id) ON DELETE CASCADE,
  lemma TEXT,
  type TEXT NOT NULL, mode TEXT, contexts TEXT, intensity REAL NOT NULL, quad INTEGER NOT NULL,
  cameo TEXT, cameo_label TEXT, goldstein REAL,
  status TEXT NOT NULL, historical INTEGER NOT NULL,
  place INTEGER REFERENCES places(id), place_text TEXT, place_begin INTEGER, place_end INTEGER,
  confidence REAL NOT NULL, rule TEXT
) STRICT;
CREATE INDEX events_type ON events(type, status);
CREATE INDEX events_cameo ON events(cameo);

CREATE TABLE statements (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE REFERENCES records(id) ON DELETE CASCADE,
  act TEXT, stance TEXT, manner TEXT NOT NULL,
  cue TEXT, cue_begin INTEGER, cue_end INTEGER,
  speaker_words TEXT,
  content TEXT,
  reply_to TEXT REFERENCES statements(id) DEFERRABLE INITIALLY DEFERRED,
  within TEXT REFERENCES statements(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX statements_reply_to ON statements(reply_to);
CREATE INDEX statements_within ON statements(within);

CREATE TABLE statement_pieces (
  statement TEXT NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL,
  PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_events (
  statement TEXT NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
  event TEXT NOT NULL REFERENCES events(id) ON DELETE CASCADE,
  PRIMARY KEY (statement, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_events_event ON statement_events(event);

CREATE TABLE conditions (
  id TEXT NOT NULL PRIMARY KEY REFERENCES records(id) ON DELETE CASCADE,
  type TEXT NOT NULL,
  if_text TEXT, if_begin INTEGER, if_end INTEGER, if_event TEXT REFERENCES events(id) DEFERRABLE INITIALLY DEFERRED,
  then_text TEXT, then_begin INTEGER, then_end INTEGER, then_event TEXT REFERENCES events(id) DEFERRABLE INITIALLY DEFERRED,
  statement TEXT REFERENCES statements(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX conditions_if ON conditions(if_event);
CREATE INDEX conditions_then ON conditions(then_event);
CREATE INDEX conditions_statement ON conditions(statement);

CREATE TABLE figures (
  id TEXT NOT NULL PRIMARY KEY REFERENCES records(id) ON DELETE CASCADE,
  what TEXT NOT NULL, value REAL NOT NULL, low REAL, high REAL, approximate INTEGER NOT NULL, unit TEXT,
  event TEXT REFERENCES events(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX figures_event ON figures(event);

CREATE TABLE relations (
  id TEXT NOT NULL PRIMARY KEY REFERENCES records(id) ON DELETE CASCADE,
  predicate TEXT NOT NULL, negated INTEGER NOT NULL
) STRICT;

CREATE TABLE participants (
  record TEXT NOT NULL REFERENCES records(id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT, begin INTEGER NOT NULL, end INTEGER NOT NULL,
  actor INTEGER REFERENCES actors(id), resolved_by TEXT, as_of TEXT, missing TEXT,
  PRIMARY KEY (record, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX participants_actor ON participants(actor);

CREATE TABLE dates (
  record TEXT NOT NULL REFERENCES records(id) ON DELETE CASCADE,
  slot TEXT NOT NULL,
  text TEXT, begin INTEGER, end INTEGER,
  first_day TEXT, last_day TEXT, granularity TEXT NOT NULL, anchor TEXT NOT NULL, method TEXT NOT NULL,
  open_start INTEGER NOT NULL, open_end INTEGER NOT NULL, missing TEXT,
  PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX dates_days ON dates(first_day, last_day);

CREATE TABLE attribution (
  record TEXT NOT NULL REFERENCES records(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  statement TEXT NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
  PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX attribution_statement ON attribution(statement);

CREATE TABLE missing (
  record TEXT NOT NULL REFERENCES records(id) ON DELETE CASCADE,
  slot TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;

CREATE VIEW event_participants AS
  SELECT p.record AS event, p.role, p.position, p.text, p.begin, p.end, a.name, a.code, a.sectors, a.role AS office,
         p.resolved_by, p.as_of, p.missing
  FROM participants p JOIN events e ON e.id = p.record LEFT JOIN actors a ON a.id = p.actor;

CREATE VIEW event_list AS
  SELECT e.id, r.doc, d.outlet, d.published, t.first_day, t.last_day, t.method AS date_method,
         (SELECT group_concat(COALESCE(NULLIF(a.code, ''), p.text), '; ') FROM participants p LEFT JOIN actors a ON a.id = p.actor
          WHERE p.record = e.id AND p.role = 'source') AS source,
         e.type, e.mode, e.cameo, e.cameo_label, e.goldstein, e.status,
         (SELECT group_concat(COALESCE(NULLIF(a.code, ''), p.text), '; ') FROM participants p LEFT JOIN actors a ON a.id = p.actor
          WHERE p.record = e.id AND p.role = 'target') AS target,
         pl.name AS place, pl.country AS place_country, r.text AS words, r.sentence, d.title
  FROM events e JOIN records r ON r.id = e.id JOIN documents d ON d.id = r.doc
       LEFT JOIN dates t ON t.record = e.id AND t.slot = 'date' LEFT JOIN places pl ON pl.id = e.place
  ORDER BY d.row, r.position;

CREATE VIRTUAL TABLE document_search USING fts5(title, text, content='documents', content_rowid='row');
CREATE TRIGGER document_search_add AFTER INSERT ON documents BEGIN
  INSERT INTO document_search(rowid, title, text) VALUES (new.row, new.title, new.text);
END;
CREATE TRIGGER document_search_remove AFTER DELETE ON documents BEGIN
  INSERT INTO document_search(document_search, rowid, title, text) VALUES ('delete', old.row, old.title, old.text);
END;

CREATE VIRTUAL TABLE statement_search USING fts5(content, content='statements', content_rowid='row');
CREATE TRIGGER statement_search_add AFTER INSERT ON statements BEGIN
  INSERT INTO statement_search(rowid, content) VALUES (new.row, new.content);
END;
CREATE TRIGGER statement_search_remove AFTER DELETE ON statements BEGIN
  INSERT INTO statement_search(statement_search, rowid, content) VALUES ('delete', old.row, old.content);
END;
)sql";

// Whom the content of a statement names. Documents stored before are filled in when they are coded anew.
constexpr const char* kVersion2 = R"sql(
CREATE TABLE statement_actors (
  statement TEXT NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
  actor INTEGER NOT NULL REFERENCES actors(id),
  PRIMARY KEY (statement, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_actors_actor ON statement_actors(actor);
)sql";

// Copies of articles, and reports of one event (cluster/store_clusters.h). What was coded since the last clustering has no row.
constexpr const char* kVersion3 = R"sql(
CREATE TABLE duplicates (
  doc TEXT NOT NULL PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
  original TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicates_original ON duplicates(original);

CREATE TABLE clusters (
  event TEXT NOT NULL PRIMARY KEY REFERENCES events(id) ON DELETE CASCADE,
  cluster TEXT NOT NULL REFERENCES events(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX clusters_cluster ON clusters(cluster);

CREATE TABLE disputes (
  event TEXT NOT NULL REFERENCES events(id) ON DELETE CASCADE,
  cluster TEXT NOT NULL REFERENCES events(id) ON DELETE CASCADE,
  PRIMARY KEY (event, cluster)
) STRICT, WITHOUT ROWID;
CREATE INDEX disputes_cluster ON disputes(cluster);

-- Each event once: the first report, how many reports and articles, how many speak against it.
CREATE VIEW event_once AS
  SELECT l.*, (SELECT count(*) FROM clusters c WHERE c.cluster = l.id) AS reports,
         (SELECT count(*) FROM disputes x WHERE x.cluster = l.id) AS disputes
  FROM event_list l WHERE NOT EXISTS (SELECT 1 FROM clusters c WHERE c.event = l.id AND c.cluster <> l.id);
)sql";

// What an article is where it is no news, and how its text was laid out when it was read (recode reads it so again): 'plain' = with
// headline, byline and dateline in the text, 'page' = paragraphs only; NULL in what was stored before.
constexpr const char* kVersion4 = R"sql(
ALTER TABLE documents ADD COLUMN genre TEXT;
ALTER TABLE documents ADD COLUMN layout TEXT;
CREATE INDEX documents_run ON documents(run);
)sql";

constexpr std::array<const char*, 4> kSteps = {kVersion1, kVersion2, kVersion3, kVersion4};

}  // namespace

std::span<const char* const> schema_steps() { return kSteps; }

}  // namespace demarche
