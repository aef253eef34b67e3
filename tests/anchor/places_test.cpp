#include "anchor/places.h"

#include <gtest/gtest.h>

#include "support/plain_document.h"

namespace demarche {
namespace {

const Gazetteer& gazetteer() {
  static const Result<Gazetteer> loaded = Gazetteer::load();
  return *loaded;
}

// "words = country kind", joined by "; ".
std::string read_places(std::string_view text) {
  Document doc = test::plain_document(text);
  find_places(gazetteer(), doc);
  std::string out;
  for (const Place& place : doc.places) {
    if (!out.empty()) out += "; ";
    out.append(doc.cut(place.span)).append(" = ");
    out.append(place.country.empty() ? "-" : place.country).append(" ").append(place.kind);
  }
  return out.empty() ? "-" : out;
}

struct Case {
  std::string_view text, expected;
};

constexpr Case kCases[] = {
    {"It happened in Kyiv.", "Kyiv = UKR city"},
    {"It happened in Kiev.", "Kiev = UKR city"},
    {"It happened in Moscow.", "Moscow = RUS city"},
    {"It happened in Tehran.", "Tehran = IRN city"},
    {"It happened in Beijing.", "Beijing = CHN city"},
    {"It happened in Nairobi.", "Nairobi = KEN city"},
    {"It happened in Lagos.", "Lagos = NGA city"},
    {"It happened in Khartoum.", "Khartoum = SDN city"},
    {"It happened in Caracas.", "Caracas = VEN city"},
    {"It happened in Buenos Aires.", "Buenos Aires = ARG city"},
    {"It happened in New York.", "New York = USA city"},
    {"It happened in New Delhi.", "New Delhi = IND city"},
    {"It happened in Aleppo.", "Aleppo = SYR city"},
    {"It happened in Mosul.", "Mosul = IRQ city"},
    {"It happened in Pristina.", "Pristina = XKX city"},
    {"It happened in Mariupol.", "Mariupol = UKR city"},
    {"It happened in Kandahar.", "Kandahar = AFG city"},
    {"It happened in Gaza.", "Gaza = PSE region"},
    {"It happened in the Gaza Strip.", "Gaza Strip = PSE region"},
    {"It happened in the West Bank.", "West Bank = PSE region"},
    {"It happened in Donbas.", "Donbas = UKR region"},
    {"It happened in Crimea.", "Crimea = UKR region"},
    {"It happened in Darfur.", "Darfur = SDN region"},
    {"It happened in Tigray.", "Tigray = ETH region"},
    {"It happened in Xinjiang.", "Xinjiang = CHN region"},
    {"It happened in Tibet.", "Tibet = CHN region"},
    {"It happened in Kashmir.", "Kashmir = - region"},
    {"It happened in the Sahel.", "Sahel = - region"},
    {"It happened in the Horn of Africa.", "Horn of Africa = - region"},
    {"It happened in the Middle East.", "Middle East = - region"},
    {"It happened in Nagorno-Karabakh.", "Nagorno-Karabakh = AZE region"},
    {"It happened in Transnistria.", "Transnistria = MDA region"},
    {"It happened in Abkhazia.", "Abkhazia = GEO region"},
    {"It happened in the South China Sea.", "South China Sea = - sea"},
    {"It happened in the Black Sea.", "Black Sea = - sea"},
    {"It happened in the Red Sea.", "Red Sea = - sea"},
    {"It happened in the Strait of Hormuz.", "Strait of Hormuz = - sea"},
    {"It happened in the Taiwan Strait.", "Taiwan Strait = - sea"},
    {"It happened in the Gulf of Aden.", "Gulf of Aden = - sea"},
    {"It happened in Africa.", "Africa = - continent"},
    {"It happened in South America.", "South America = - continent"},
    {"It happened in Ukraine.", "Ukraine = UKR country"},
    {"It happened in eastern Ukraine.", "eastern Ukraine = UKR region"},
    {"It happened in northern Mali.", "northern Mali = MLI region"},
    {"It happened in southeastern Turkey.", "southeastern Turkey = TUR region"},
    {"It happened in the United States.", "United States = USA country"},
    {"It happened in the United Kingdom.", "United Kingdom = GBR country"},
    {"It happened in North Korea.", "North Korea = PRK country"},
    {"It happened in Saudi Arabia.", "Saudi Arabia = SAU country"},
    {"It happened in Burkina Faso.", "Burkina Faso = BFA country"},
    {"It happened in Papua New Guinea.", "Papua New Guinea = PNG country"},
    {"It happened in Kosovo.", "Kosovo = XKX country"},
    {"It happened in Taiwan.", "Taiwan = TWN country"},
    {"It happened in Texas.", "Texas = USA region"},
    {"It happened in Birmingham, Alabama.", "Birmingham = USA city; Alabama = USA region"},
    {"It happened in Paris.", "Paris = FRA city"},
    {"It happened in Paris, France.", "Paris = FRA city; France = FRA country"},
    {"Venezuela said that Venezuela holds Valencia. It happened in Valencia, Venezuela.",
     "Venezuela = VEN country; Venezuela = VEN country; Valencia = VEN city; Valencia = VEN city; Venezuela = VEN country"},
    {"It happened in the Kherson region.", "Kherson region = UKR region"},
    {"It happened in Guantanamo Bay.", "Guantanamo Bay = CUB facility"},
    {"nothing happened here.", "-"},
};

// What a name means is told by the rest of the article; expected is the country of the place behind "happened in".
constexpr Case kHomonyms[] = {
    {"Melbourne and Sydney in Australia wait. It happened in Victoria", "AUS"},
    {"Seychelles and the Seychelles islands wait. It happened in Victoria", "SYC"},
    {"Atlanta and Savannah wait. The United States waits. It happened in Georgia", "USA"},
    {"Tbilisi and Russia wait. It happened in Georgia", "GEO"},
    {"Beirut and Lebanon wait. It happened in Tripoli", "LBN"},
    {"Benghazi and Libya wait. It happened in Tripoli", "LBY"},
    {"Alabama and Montgomery wait. It happened in Birmingham", "USA"},
    {"London and England wait. It happened in Birmingham", "GBR"},
    {"Boston and Massachusetts wait. It happened in Cambridge", "USA"},
    {"London and England wait. It happened in Cambridge", "GBR"},
    {"Australia waits. It happened in Perth", "AUS"},
    {"Edinburgh, Dundee and Scotland wait. It happened in Perth", "GBR"},
    {"Chile waits. It happened in Santiago", "CHL"},
    {"California and Oakland wait. It happened in San Jose", "USA"},
    {"Costa Rica and Nicaragua wait. It happened in San Jose", "CRI"},
    {"Jamaica waits. It happened in Kingston", "JAM"},
    {"Guyana waits. It happened in Georgetown", "GUY"},
    {"Sierra Leone waits. It happened in Freetown", "SLE"},
    {"Ontario and Toronto in Canada wait. It happened in Hamilton", "CAN"},
    {"Auckland and New Zealand wait. It happened in Hamilton", "NZL"},
    {"Spain and Madrid wait. It happened in Valencia", "ESP"},
    {"Venezuela and Caracas wait. It happened in Valencia", "VEN"},
    {"Argentina and Buenos Aires wait. It happened in Cordoba", "ARG"},
    {"Spain and Seville wait. It happened in Cordoba", "ESP"},
    {"Mexico and Cancun wait. It happened in Merida", "MEX"},
    {"Venezuela and Caracas wait. It happened in Merida", "VEN"},
    {"India and Mumbai wait. It happened in Hyderabad", "IND"},
    {"Pakistan, Sindh and Karachi wait. It happened in Hyderabad", "PAK"},
    {"Amman and Syria wait. It happened in Jordan", "JOR"},
    {"Darfur and Sudan wait. It happened in Chad", "TCD"},
    {"Conakry waits. It happened in Guinea", "GIN"},
    {"Mali and Algeria wait. It happened in Niger", "NER"},
    {"Niamey and Niger wait. It happened in Mali", "MLI"},
    {"Texas and Dallas wait. It happened in Paris, Texas", "USA"},
    {"France and Lyon wait. It happened in Paris", "FRA"},
    {"Nova Scotia, Halifax and Canada wait. It happened in Sydney, Nova Scotia", "CAN"},
    {"Australia waits. It happened in Sydney", "AUS"},
};

std::string country_of_first_after(std::string_view text) {
  Document doc = test::plain_document(text);
  find_places(gazetteer(), doc);
  const uint32_t happened = uint32_t(text.find("happened in"));
  for (const Place& place : doc.places) {
    if (place.span.begin > happened) return place.country;
  }
  return "none";
}

TEST(Places, HomonymsAreSettledByTheArticle) {
  for (const Case& one : kHomonyms) EXPECT_EQ(country_of_first_after(one.text), one.expected) << one.text;
}

TEST(Places, ReadsTheCasesOfTheTable) {
  ASSERT_TRUE(Gazetteer::load());
  for (const Case& one : kCases) EXPECT_EQ(read_places(one.text), one.expected) << one.text;
}

TEST(Places, CitiesHavePositionAndGeoNamesId) {
  Document doc = test::plain_document("It happened in Moscow.");
  find_places(gazetteer(), doc);
  ASSERT_EQ(doc.places.size(), 1u);
  EXPECT_EQ(doc.places[0].geonames, 524901);
  EXPECT_NEAR(doc.places[0].lat, 55.75, 0.01);
}

TEST(Places, ANameInsideALongerNameIsNoPlace) {
  Document doc = test::plain_document("He told the Washington Post.");
  doc.names.push_back({{3, 5}, EntityType::kOrganisation});
  find_places(gazetteer(), doc);
  EXPECT_TRUE(doc.places.empty());
}

}  // namespace
}  // namespace demarche
