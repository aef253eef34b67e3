// The writers behind layouts(), one file each.
#pragma once

#include <memory>

#include "export/layout.h"

namespace demarche {

std::unique_ptr<LayoutWriter> make_plover(const ExportTables& tables);
std::unique_ptr<LayoutWriter> make_polecat(const ExportTables& tables);
std::unique_ptr<LayoutWriter> make_icews(const ExportTables& tables);
std::unique_ptr<LayoutWriter> make_phoenix(const ExportTables& tables);
std::unique_ptr<LayoutWriter> make_gdelt_events(const ExportTables& tables);
std::unique_ptr<LayoutWriter> make_gdelt_mentions(const ExportTables& tables);
std::unique_ptr<LayoutWriter> make_cameo_xml(const ExportTables& tables);
std::unique_ptr<LayoutWriter> make_petrarch2(const ExportTables& tables);
std::unique_ptr<LayoutWriter> make_keds(const ExportTables& tables);

}  // namespace demarche
