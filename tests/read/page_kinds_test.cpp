// Title and day of pages of many kinds, with the traps that each kind sets.
#include <gtest/gtest.h>

#include "read/page.h"

namespace demarche {
namespace {

struct Kind {
  const char* name;
  const char* html;
  const char* title;
  const char* day;
};

// "3 May 2024" and "Ministers meet in Oslo" are right, other days and titles are traps.
const Kind kKinds[] = {
    {"wordpress_of_genesis",
     R"(<html lang="en-US"><head><title>Ministers meet in Oslo &#8211; The Fjord</title></head><body class="single content-sidebar comments-open">
     <div class="site-container"><header class="site-header"><p class="site-title"><a href="https://fjord.example.org/">The Fjord</a></p></header>
     <div class="content-sidebar-wrap"><main><article class="post"><h1 class="entry-title">Ministers meet in Oslo</h1>
     <p class="entry-meta"><time class="entry-time" datetime="2024-05-03T10:00:00+02:00">May 3, 2024</time> by Ana Reyes</p><p>Text of it.</p></article></main>
     <aside class="sidebar"><ul><li>Older news <span class="post-date">January 5, 2021</span></li></ul></aside></div></div></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"elementor",
     R"(<html><head><title>Ministers meet in Oslo - Fjord Daily</title></head><body><div class="elementor-element elementor-widget elementor-widget-theme-post-title">
     <h1 class="elementor-heading-title">Ministers meet in Oslo</h1></div><div class="elementor-widget elementor-widget-post-info"><span class="elementor-post-info__item--type-date">May 3, 2024</span></div>
     <div class="elementor-widget-posts"><h3 class="elementor-post__title">Ten fjords</h3><span class="elementor-post-date">February 1, 2020</span></div></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"blogger",
     R"(<html><head><title>Fjord Notes: Ministers meet in Oslo</title></head><body><div class="header-outer"><h1 class="title"><a href="https://fjordnotes.example.com/">Fjord Notes</a></h1></div>
     <h2 class="date-header"><span>Friday, May 3, 2024</span></h2><h3 class="post-title entry-title">Ministers meet in Oslo</h3><div class="post-body">Text.</div>
     <div class="post-footer">Posted by Ana at 10:15 PM</div><div class="comments"><span class="comment-timestamp">May 9, 2024 at 3:00 AM</span></div></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"drupal_of_a_ministry",
     R"(<html lang="en"><head><title>Ministers meet in Oslo | Ministry of Foreign Affairs</title><meta name="dcterms.title" content="Ministers meet in Oslo">
     <meta name="dcterms.issued" content="2024-05-03"><meta name="dcterms.modified" content="2024-06-09"></head><body><h1>Ministers meet in Oslo</h1>
     <p>From: Ministry. Published 3 May 2024. Last updated 9 June 2024.</p></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"joomla",
     R"(<html lang="en-gb"><head><title>Ministers meet in Oslo</title></head><body><h2 itemprop="headline">Ministers meet in Oslo</h2><dl class="article-info muted">
     <dd class="published"><time datetime="2024-05-03T08:00:00+01:00" itemprop="datePublished">Published: 03 May 2024</time></dd><dd class="modified"><time datetime="2024-05-08T08:00:00+01:00">Last Updated: 08 May 2024</time></dd></dl></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"forum",
     R"(<html><head><title>Ministers meet in Oslo - Politics - The Border Board</title></head><body><h1 class="p-title-value">Ministers meet in Oslo</h1>
     <ul><li>Thread starter ana</li><li><time class="u-dt" datetime="2024-05-03T12:14:00+0200">May 3, 2024</time></li></ul>
     <article class="message"><time datetime="2024-05-03T12:14:00+0200">May 3, 2024</time> They met.</article><article class="message"><time datetime="2024-05-07T09:00:00+0200">May 7, 2024</time> Really?</article></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"mediawiki",
     R"(<html><head><title>Ministers meet in Oslo - Border Wiki</title></head><body><h1 id="firstHeading">Ministers meet in Oslo</h1><p>They met in 2019.</p>
     <h2>Background<span class="mw-editsection">[edit]</span></h2><ul id="footer-info"><li id="footer-info-lastmod"> This page was last edited on 3 May 2024, at 10:11.</li><li>Copyright 2001-2020</li></ul></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"logo_as_first_h1",
     R"(<html><head><title>Ministers meet in Oslo | The Fjord-Review</title><meta property="og:title" content="Ministers meet in Oslo"></head><body>
     <h1 class="db"><span><svg><title>The Fjord-Review Newspaper</title><path/></svg></span><span>The Fjord-Review</span></h1><h1>Ministers meet in Oslo</h1>
     <time class="dt-published"><b>Published:</b> May 3, 2024, 6:18 p.m.</time><time class="dt-updated"><b>Updated:</b> May 4, 2024</time></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"menu_of_h1",
     R"(<html><head><title>Ministers meet in Oslo - FJN</title><meta property="og:title" content="Ministers meet in Oslo - FJN"></head><body><h1 class="label">World</h1><h1 class="label">FJN Entertainment</h1>
     <h1 class="jsx-1">Ministers meet in Oslo</h1><div class="article-publish-date">May 3, 2024</div></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"kicker_inside_the_headline",
     R"(<html><head><title>Ministers meet in Oslo | Fjord</title><meta property="og:title" content="Ministers meet in Oslo"></head><body>
     <h1><span>Border talks</span><br><span>Ministers meet in Oslo</span></h1><span class="date">3 May 2024</span></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"subtitle_inside_the_headline",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo <small class="subtitle">And what they had for lunch</small></h1><div class="dateline">Oslo, 3 May 2024</div></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"name_of_the_site_by_its_address",
     R"(<html><head><title>Ministers meet in Oslo - The Fjord Sentinel Newspaper Of Record</title><link rel="canonical" href="https://www.fjordsentinel.example/a/1"></head><body><p>Text.</p>
     <p class="submitted">Submitted by ana on Fri, 05/03/2024 - 10:11</p><p>Last year: 12/25/2023</p></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"site_in_front",
     R"(<html><head><title>Fjord Daily: Ministers meet in Oslo</title><meta property="og:site_name" content="Fjord Daily"></head><body><p>Posted on 3 May 2024 by Ana</p><p>Text.</p></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"list_of_other_articles_in_the_graph",
     R"(<html><head><title>Ministers meet in Oslo</title><script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Ten fjords to see","datePublished":"2020-01-01"}]}</script>
     <script type="application/ld+json">{"@graph":[{"@type":["NewsArticle","Article"],"headline":"Ministers meet in Oslo","description":"line
     broken","datePublished":"2024-05-03T09:00:00+02:00"}]}</script></head><body><h1>Ministers meet in Oslo</h1></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"universal_time_and_the_day_that_readers_see",
     R"(<html><head><title>Ministers meet in Oslo</title><meta property="article:published_time" content="2024-05-04T05:03:25+00:00"></head><body><h1>Ministers meet in Oslo</h1>
     <time datetime="2024-05-04T05:03:25+00:00">May 3, 2024 10:03 PM</time></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"universal_time_and_the_address",
     R"(<html><head><title>Ministers meet in Oslo</title><link rel="canonical" href="https://fjord.example/2024/may/03/oslo/"><script type="application/ld+json">
     {"@type":"NewsArticle","headline":"Ministers meet in Oslo","datePublished":"2024-05-04T01:10:00Z"}</script></head><body><h1>Ministers meet in Oslo</h1></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"day_in_pieces",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><div class="post-date"><span class="day">03</span><span class="month">May</span><span class="year">2024</span></div></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"short_year_and_a_page_that_shows_the_order",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><span class="date">03/05/24</span><ul class="older"><li>28/04/2024</li><li>27/04/2024</li></ul></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"year_behind_the_hour",
     R"(<html><head><title>Ministers meet in Oslo</title><meta name="pubdate" content="Fri May 03 10:00:00 CEST 2024"></head><body><h1>Ministers meet in Oslo</h1></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"seconds_since_1970",
     R"(<html><head><title>Ministers meet in Oslo</title><meta property="article:published_time" content="1714730400"></head><body><h1>Ministers meet in Oslo</h1></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"updated_before_published",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><p class="meta">Updated May 9, 2024; Posted May 3, 2024</p></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"only_an_update",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><p class="updated">Last updated: 3 May 2024</p></body></html>)", "Ministers meet in Oslo", "2024-05-03"},
    {"article_below_a_related_list",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><div class="top-stories"><h2>Ten fjords</h2><span class="date">1 January 2020</span></div><h1>Ministers meet in Oslo</h1>
     <p>By Ana Reyes, 3 May 2024</p><p>Text.</p><div class="related-posts"><time datetime="2019-02-02">2 February 2019</time></div></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"footer_with_years",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><p>Text.</p><footer>Copyright 1 January 2001</footer><p>All rights reserved, 1 May 2002</p></body></html>)",
     "Ministers meet in Oslo", "none"},
    {"ghost",
     R"(<html lang="en"><head><title>Ministers meet in Oslo</title><meta property="og:site_name" content="Fjord"><script type="application/ld+json">{"@type":"Article","publisher":{"@type":"Organization","name":"Fjord"},"headline":"Ministers meet in Oslo",
     "datePublished":"2024-05-03T08:00:00.000Z","dateModified":"2024-05-20T08:00:00.000Z"}</script></head><body><article><h1 class="article-title">Ministers meet in Oslo</h1><time datetime="2024-05-03">May 3, 2024</time></article></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"page_that_says_what_day_it_is",
     R"(<html><head><title>Ministers meet in Oslo :: Fjord</title></head><body><div id="current-date">Saturday, 11 May 2024</div><div class="menu">Home World Sport Business Weather Opinion Letters Obituaries Classifieds</div>
     <div class="headline">Ministers meet in Oslo</div><div class="txt">3 May 2024</div></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"meta_date_of_the_page_against_the_article",
     R"(<html><head><title>Ministers meet in Oslo</title><meta name="date" content="2020-01-01"></head><body><h1>Ministers meet in Oslo</h1><span class="published">Published 3 May 2024</span></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"script_of_another_story",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><p>May 3, 2024</p><script>var video = {"publishedAt": "2021-03-03", "title": "Ten fjords"};</script></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"address_with_a_number_behind_the_month",
     R"(<html><head><title>Ministers meet in Oslo</title><link rel="canonical" href="https://fjord.example/2024/05/5-ministers-meet"></head><body><h1>Ministers meet in Oslo</h1><span class="date">3 May 2024</span></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"tables_of_the_nineties",
     R"(<html><head><title>Fjord Gazette Online - Ministers meet in Oslo</title><meta property="og:site_name" content="Fjord Gazette Online"></head><body><table><tr><td>Monday, June 10, 2024<br>Search</td></tr>
     <tr><td><font size=5><b>Ministers meet in Oslo</b></font><br><i>By Ana Reyes</i><br>May 3, 2024<p>Text of 12 March 2023.</td></tr></table></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"squarespace",
     R"(<html lang="en-US"><head><title>Ministers meet in Oslo &mdash; Fjord</title><meta property="og:site_name" content="Fjord"><meta property="og:title" content="Ministers meet in Oslo &mdash; Fjord"><meta itemprop="datePublished" content="2024-05-03T07:30:00-0400">
     </head><body><article><h1 class="entry-title" data-content-field="title" itemprop="headline">Ministers meet in Oslo</h1><time class="published" datetime="2024-05-03">May 3, 2024</time></article>
     <time class="published" datetime="2024-06-01">June 1, 2024</time></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"medium",
     R"(<html lang="en"><head><title data-rh="true">Ministers meet in Oslo | by Ana Reyes | Fjord Notes | May, 2024 | Medium</title><meta property="og:title" content="Ministers meet in Oslo"><meta property="article:published_time" content="2024-05-03T09:00:00.000Z"></head>
     <body><h1 id="a1" class="pw-post-title">Ministers meet in Oslo</h1><span data-testid="storyPublishDate">May 3, 2024</span><h2>Written by Ana Reyes</h2></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"discourse",
     R"(<html><head><title>Ministers meet in Oslo - Politics - Border Board</title><meta property="og:title" content="Ministers meet in Oslo"><meta property="article:published_time" content="2024-05-03T10:10:10+00:00"></head><body>
     <div id="topic-title"><h1><a href="/t/ministers-meet-in-oslo/12">Ministers meet in Oslo</a></h1></div><div itemprop="comment"><time itemprop="datePublished" datetime="2024-05-06T10:10:10Z">May 6, 2024</time></div></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"phpbb",
     R"(<html lang="en-gb"><head><title>Border Board - View topic - Ministers meet in Oslo</title></head><body><h1>Border Board</h1><h2 class="topic-title"><a href="./viewtopic.php?t=1">Ministers meet in Oslo</a></h2>
     <p class="author">by <a>ana</a> &raquo; Fri May 03, 2024 10:15 am</p><div>Text.</div><p class="author">by <a>jo</a> &raquo; Tue May 07, 2024 8:00 pm</p></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"documentation",
     R"(<html><head><title>Ministers meet in Oslo &#8212; Border 2.0 documentation</title></head><body><h1>Ministers meet in Oslo<a class="headerlink" href="#x">&#182;</a></h1><p>Text.</p><footer>&copy; Copyright 2020. Last updated on May 03, 2024.</footer></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"release_of_a_government",
     R"(<html lang="en"><head><title>Ministers meet in Oslo - State Department</title><meta name="DC.date.issued" content="2024-05-03"></head><body><h1>Press Releases</h1><h2 class="headline">Ministers meet in Oslo</h2><p>For immediate release: May 3, 2024</p></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"dateline_of_a_release",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><p>OSLO, May 3, 2024 /PRNewswire/ -- The ministers met, and said in a long sentence what they had agreed upon the last time that they had met.</p><h3>Founded on 4 July 1999</h3></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"event_in_the_text_without_a_day_of_its_own",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><p>The war began on 24 February 2022 and has since then gone on without an end in sight for anyone, the ministers said.</p></body></html>)",
     "Ministers meet in Oslo", "none"},
    {"title_with_a_dash_of_its_own",
     R"(<html><head><title>Ministers meet - and talk - in Oslo | Fjord</title><meta property="og:site_name" content="Fjord"></head><body><h1>Ministers meet - and talk - in Oslo</h1><b class="date">3 May 2024</b></body></html>)",
     "Ministers meet - and talk - in Oslo", "2024-05-03"},
    {"name_of_the_site_as_heading_and_logo",
     R"(<html><head><title>Fjord Daily | Ministers meet in Oslo</title><meta property="og:site_name" content="Fjord Daily"></head><body><header><h1>Fjord Daily</h1></header><div class="post-title">Ministers meet in Oslo</div><div class="post-date">03.05.2024</div><div>13.04.2024</div></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"sections_in_h1",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>World news</h1><article><h1>Ministers meet in Oslo</h1><div class="timestamp">3 May 2024 10:15</div></article><h1><a href="/x">Ten ministers meet in other towns</a></h1><div class="timestamp">1 May 2024</div></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"text_of_other_case",
     R"(<html><head><title>Ministers Meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><div class="story-date">MAY 3, 2024</div></body></html>)", "Ministers meet in Oslo", "2024-05-03"},
    {"headline_in_a_link_of_its_own",
     R"(<html><head><title>Ministers meet in Oslo</title><link rel="canonical" href="https://fjord.example/a/ministers"></head><body><h2 class="entry-title"><a href="https://fjord.example/a/ministers">Ministers meet in Oslo</a></h2><small>May 3rd, 2024 by Ana</small></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"posted_in_a_long_line",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><p>This entry was posted on Friday, May 3rd, 2024 at 10:15 am and is filed under Politics. You can follow any responses to this entry.</p></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"relative_time_with_the_day_in_an_attribute",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><span class="timeago" title="May 3, 2024">2 hours ago</span></body></html>)", "Ministers meet in Oslo", "2024-05-03"},
    {"microformat",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><div class="hentry"><h2 class="entry-title">Ministers meet in Oslo</h2><abbr class="published" title="2024-05-03T10:00:00-07:00">a while ago</abbr></div></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"month_between_dashes",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><em>Published on: 03-May-2024</em></body></html>)", "Ministers meet in Oslo", "2024-05-03"},
    {"third_of_may",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><p>Fri 3rd of May, 2024</p></body></html>)", "Ministers meet in Oslo", "2024-05-03"},
    {"reading_time_and_day",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><p class="post-meta"><span>Ana Reyes</span> &bull; <span>May 3, 2024</span> &bull; 5 min read &bull; 12 comments</p></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"hour_before_the_day",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><p class="published-date">Published 10:15 BST 03 May 2024</p><p>Updated 11:20 BST 04 May 2024</p></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"byline_first_then_the_headline",
     R"(<html><head><title>Ministers meet in Oslo | Fjord</title></head><body><div class="kicker">Politics</div><div class="entry-date">3 May 2024</div><h1>Ministers meet in Oslo</h1><div class="more-stories"><span class="date">7 May 2024</span></div></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"most_read_beside_the_headline",
     R"(<html><head><title>Ministers meet in Oslo</title></head><body><h1>Ministers meet in Oslo</h1><div class="most-read"><ul><li>Ten fjords <time datetime="2024-04-01">1 April 2024</time></li></ul></div><div class="article__meta"><time datetime="2024-05-03">3 May 2024</time></div></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
    {"saved_by_a_browser",
     R"(<!DOCTYPE html>
     <!-- saved from url=(0035)https://fjorddaily.example/2024/05/03/a -->
     <html><head><title>Ministers meet in Oslo - Fjord Daily And Its Readers</title></head><body><p>Text.</p></body></html>)",
     "Ministers meet in Oslo", "2024-05-03"},
};

class PageOfKind : public testing::TestWithParam<Kind> {};

TEST_P(PageOfKind, HasItsTitleAndItsDay) {
  const Page page = read_page(GetParam().html);
  EXPECT_EQ(page.title, GetParam().title);
  EXPECT_EQ(page.published ? to_iso(*page.published) : "none", GetParam().day);
}

INSTANTIATE_TEST_SUITE_P(Kinds, PageOfKind, testing::ValuesIn(kKinds), [](const auto& kind) { return std::string(kind.param.name); });

}  // namespace
}  // namespace demarche
