//! What real use does to links, names, figures and files: each test is a fault and what should come of it.

mod fixture;

use fixture::{Loaded, bundled, small};
use serde_json::json;
use tiendo::answer::table::{Heading, Sort, rows, sorted};
use tiendo::answer::{self, search};
use tiendo::collate::compare;
use tiendo::dataset::own::{Answers, Called, Doubt, Name, Preview};
use tiendo::dataset::schema::Table;
use tiendo::dataset::tables::TableRows;
use tiendo::dataset::{Dataset, Indicator, Locality};
use tiendo::lang::Lang;
use tiendo::say;
use tiendo::view::keys::{Fault, MOST_SOUGHT, encode};
use tiendo::view::{Page, View, known};

fn read(link: &str) -> (View, Vec<Fault>) {
    let (view, dropped) = known::read(link, &bundled().dataset);
    (view, dropped.into_iter().map(|dropped| dropped.fault).collect())
}

/// The link of what a link shows, and whether something of it is named.
fn shown(link: &str) -> (String, bool) {
    let (view, faults) = read(link);
    (encode(&view), !faults.is_empty())
}

#[test]
fn what_zalo_and_twenty_others_hang_onto_links_is_dropped_without_a_word() {
    for tracker in [
        "gidzl",
        "__hsfp",
        "__hssc",
        "__hstc",
        "__s",
        "_bhlid",
        "_branch_referrer",
        "_kx",
        "_openstat",
        "at_recipient_id",
        "bbeml",
        "bsft_clkid",
        "cmpid",
        "dm_i",
        "ef_id",
        "fb_comment_id",
        "gdftrk",
        "guce_referrer",
        "hsCtaTracking",
        "irclickid",
        "ml_subscriber_hash",
        "nb_klid",
        "ns_source",
        "oft_id",
        "oly_enc_id",
        "rb_clickid",
        "s_cid",
        "sc_uid",
        "sms_click",
        "ss_email_id",
        "trk_contact",
        "unicorn_click_id",
        "vero_conv",
        "vgo_ee",
        "wickedid",
        "ymclid",
        "zarsrc",
        "elqTrackId",
        "GIDZL",
    ] {
        assert_eq!(shown(&format!("?v=map&{tracker}=Kh3lJq.TZ-_x%3D&lang=en")), ("?v=map&lang=en".to_owned(), false), "{tracker}");
    }
    assert_eq!(shown("?v=map&page=2"), ("?v=map".to_owned(), true), "what no list names is named");
}

#[test]
fn a_link_that_mail_or_chat_has_mangled_opens_its_view_with_nothing_to_name() {
    let view = "?v=trend&l=quang-nam~vn&y=2018..2025&lang=en";
    for mangled in [
        "?v=3Dtrend&l=3Dquang-nam~vn&y=3D2018..2025&lang=3Den",
        "?v=3Dtrend&l=3Dquang-=\r\nnam~vn&y=3D2018..2025&lang=3Den",
        "?v%3Dtrend%26l%3Dquang-nam~vn%26y%3D2018..2025%26lang%3Den",
        "?v%3Dtrend%26l%3Dquang-nam%7Evn%26y%3D2018..2025%26lang%3Den",
        "?v%253Dtrend%2526l%253Dquang-nam~vn%2526y%253D2018..2025%2526lang%253Den",
        "?v=trend%26l=quang-nam~vn%26y=2018..2025%26lang=en",
        "?v=trend&amp%3Bl=quang-nam~vn&amp%3By=2018..2025&amp%3Blang=en",
        "?v=trend&amp;l=quang-nam~vn&amp;y=2018..2025&amp;lang=en",
        "?v=trend&l=quang-nam~vn&y=2018..2025&lang=en\u{feff}",
        "?v=trend&l=quang-nam~vn&y=2018..2025&lang=en%E2%80%8B%E2%80%8D",
        "?v=trend&l=quang-nam~vn&y=2018–2025&lang=en",
        "?v=trend&l=quang-nam~vn&y=2018%E2%80%932025&lang=en-US",
        "?v=trend&l=quang-%20nam~vn&y=2018..2025&lang=en",
        "?v=trend&l=quang-%0D%0Anam~vn&y=2018..2025&lang=en",
    ] {
        assert_eq!(shown(mangled), (view.to_owned(), false), "{mangled:?}");
    }
}

#[test]
fn what_cannot_be_read_of_a_mangled_link_is_named_and_the_rest_holds() {
    let (view, dropped) = known::read("?v%3Dtrend%26l%3Datlantis~vn%26colour%3Dred", &bundled().dataset);
    assert_eq!((view.page, view.places), (Page::Trend, vec!["vn".to_owned()]));
    assert_eq!(dropped.iter().map(|one| (one.key.as_str(), one.value.as_str())).collect::<Vec<_>>(), [("colour", "red"), ("l", "atlantis")]);
}

#[test]
fn a_link_that_reads_cleanly_is_never_read_otherwise() {
    for query in ["3D", "=3D", "%3D", "a&v=trend", "v%3Dmap", "2018 – 2025", "100%25"] {
        let view = View { query: query.to_owned(), ..View::default() };
        assert_eq!(read(&encode(&view)), (view, vec![]), "{query}");
    }
}

#[test]
fn a_search_text_of_thousands_of_signs_is_cut_with_a_word_and_its_link_is_one_that_hosts_accept() {
    for sign in ["a", "ạ", "😀", "%"] {
        let (view, faults) = read(&format!("?v=evidence&q={}", sign.repeat(5_000).replace('%', "%25")));
        assert_eq!((view.page, view.query.chars().count(), faults), (Page::Evidence, MOST_SOUGHT, vec![Fault::TooLong]), "{sign}");
        assert!(encode(&view).len() < 4_000, "hosts take 8,000 bytes of a link, some of them 4,000: {}", encode(&view).len());
        assert_eq!(read(&encode(&view)), (view, vec![]), "{sign}");
    }
    let begun = std::time::Instant::now();
    read(&format!("?q={}", "nghị quyết ".repeat(40_000)));
    assert!(begun.elapsed().as_secs() < 2, "400,000 signs took {:?}", begun.elapsed());
}

/// Spellings that readers use, and the place that each means: its name as the table of places has it.
const SPELLINGS: &[(&str, &str)] = &[
    ("TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
    ("TP.Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
    ("TP Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
    ("TP HCM", "Thành phố Hồ Chí Minh"),
    ("TP. HCM", "Thành phố Hồ Chí Minh"),
    ("Tp.HCM", "Thành phố Hồ Chí Minh"),
    ("TPHCM", "Thành phố Hồ Chí Minh"),
    ("HCM", "Thành phố Hồ Chí Minh"),
    ("HCMC", "Thành phố Hồ Chí Minh"),
    ("Ho Chi Minh City", "Thành phố Hồ Chí Minh"),
    ("Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
    ("Sài Gòn", "Thành phố Hồ Chí Minh"),
    ("Saigon", "Thành phố Hồ Chí Minh"),
    ("tỉnh Quảng Nam", "Quảng Nam"),
    ("Quang Nam province", "Quảng Nam"),
    ("Thành phố Huế", "Huế"),
    ("TP Huế", "Huế"),
    ("TP. Huế", "Huế"),
    ("Hue City", "Huế"),
    ("TT Huế", "Thừa Thiên Huế"),
    ("TT-Huế", "Thừa Thiên Huế"),
    ("Thừa Thiên - Huế", "Thừa Thiên Huế"),
    ("Thừa Thiên – Huế", "Thừa Thiên Huế"),
    ("Thừa Thiên-Huế", "Thừa Thiên Huế"),
    ("BR-VT", "Bà Rịa - Vũng Tàu"),
    ("BRVT", "Bà Rịa - Vũng Tàu"),
    ("Bà Rịa Vũng Tàu", "Bà Rịa - Vũng Tàu"),
    ("Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu"),
    ("Vũng Tàu", "Bà Rịa - Vũng Tàu"),
    ("Danang", "Đà Nẵng"),
    ("Da Nang", "Đà Nẵng"),
    ("TP Đà Nẵng", "Đà Nẵng"),
    ("Da Nang City", "Đà Nẵng"),
    ("Hanoi", "Hà Nội"),
    ("Ha Noi", "Hà Nội"),
    ("Haiphong", "Hải Phòng"),
    ("Cantho", "Cần Thơ"),
    ("DakLak", "Đắk Lắk"),
    ("Dak Lak", "Đắk Lắk"),
    ("Daklak", "Đắk Lắk"),
    ("Đắc Lắc", "Đắk Lắk"),
    ("Đăk Lăk", "Đắk Lắk"),
    ("Đăk Nông", "Đắk Nông"),
    ("Đắc Nông", "Đắk Nông"),
    ("Daknong", "Đắk Nông"),
    ("Kontum", "Kon Tum"),
    ("Kon Tum", "Kon Tum"),
    ("Bắc Cạn", "Bắc Kạn"),
    ("Bắc Kạn", "Bắc Kạn"),
    ("Hoà Bình", "Hòa Bình"),
    ("Thanh Hoá", "Thanh Hóa"),
    ("Khánh Hoà", "Khánh Hòa"),
];

/// What the page says that things are called, of a table opened in it.
fn own(text: &str) -> Preview {
    let indicators = |one: &Indicator| vec![one.id.clone(), one.name.vi.clone(), one.name.en.clone(), one.short_name.vi.clone()];
    let places = |one: &Locality| {
        let names = [&one.id, &one.name.vi, &one.name.en, &one.short.vi, &one.short.en];
        names.into_iter().chain(&one.aliases).cloned().collect()
    };
    let called = Called { indicators: &indicators, localities: &places };
    tiendo::dataset::own::read(text.as_bytes(), &bundled().dataset, &called, Answers::default()).unwrap_or_else(|refused| panic!("{refused} of {text}"))
}

#[test]
fn a_province_in_any_usual_spelling_is_found_by_the_search_the_picker_and_own_data() {
    let bundled = bundled();
    let dataset = &bundled.dataset;
    let mut faults = Vec::new();
    for (spelling, name) in SPELLINGS {
        // A province that continues is one place under both its ids and names.
        let is_it = |at: usize| dataset.localities[at].name.vi == *name || dataset.rows_of(at).any(|row| dataset.localities[row].name.vi == *name);
        if !search::search(dataset, &bundled.board, spelling).places.iter().take(3).any(|at| is_it(*at)) {
            faults.push(format!("the search does not find {name} by “{spelling}”"));
        }
        if !search::places_by_map(dataset, spelling, Lang::Vi).iter().any(|(_, found)| found.first().is_some_and(|at| is_it(*at))) {
            faults.push(format!("the picker does not offer {name} first for “{spelling}”"));
        }
        // In the newest year a place has had its name for long, and before July 2025 the former ones have theirs.
        let known = ["2024", "2026"].iter().any(|year| {
            let preview = own(&format!("indicator,locality,year,value\nDTI,{spelling},{year},0.5\n"));
            preview.localities.iter().any(|joined| matches!(joined.name, Name::Known(at) if is_it(at)))
        });
        if !known {
            faults.push(format!("own data does not know {name} by “{spelling}”"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn documents_by_their_numbers_figures_by_their_digits_and_half_typed_words_are_found() {
    let bundled = bundled();
    let dataset = &bundled.dataset;
    let found = |text: &str| search::search(dataset, &bundled.board, text);
    for (text, number) in [
        ("NQ23", "23-NQ/TW"),
        ("NQ 23", "23-NQ/TW"),
        ("23NQ/TW", "23-NQ/TW"),
        ("52NQ/TW", "52-NQ/TW"),
        ("nq52-tw", "52-NQ/TW"),
        ("nghị quyết 52", "52-NQ/TW"),
        ("nghi quyet 23", "23-NQ/TW"),
        ("resolution 52", "52-NQ/TW"),
    ] {
        let numbers: Vec<&str> = found(text).documents.iter().filter_map(|at| dataset.documents[*at].number.as_deref()).collect();
        assert_eq!(numbers.first(), Some(&number), "{text}: {numbers:?}");
    }
    for text in ["1440", "1.440", "1,440"] {
        let said: Vec<&str> = found(text).statements.iter().map(|at| dataset.statements[*at].text.vi.as_str()).collect();
        assert!(said.iter().any(|text| text.contains("1.440")), "{text}: {said:?}");
    }
    for half_typed in ["công nghiêp", "chuyên đôi sô", "kinh tê s"] {
        assert!(!found(half_typed).targets.is_empty(), "{half_typed}");
    }
}

#[test]
fn places_and_names_stand_in_the_order_of_the_vietnamese_alphabet_wherever_they_are_sorted() {
    let dataset = &bundled().dataset;
    let is_sorted = |names: &[&str]| names.windows(2).all(|pair| compare(pair[0], pair[1]).is_le());
    for (map, found) in search::places_by_map(dataset, "", Lang::Vi) {
        let names: Vec<&str> = found.iter().map(|at| dataset.localities[*at].name.vi.as_str()).collect();
        assert!(is_sorted(&names), "{map:?}: {names:?}");
    }
    let (view, _) = read("?v=table&i=pci-score&y=2018");
    let values = rows(bundled().question(&view));
    let order = sorted(dataset, &values, Some(Sort { by: Heading::Place, descending: false }), Lang::Vi);
    let place_of = |row: u32| dataset.observations.get(row).map(|one| one.locality).unwrap_or_default();
    let names: Vec<&str> = order.iter().map(|row| dataset.localities[place_of(*row)].name.vi.as_str()).collect();
    assert!(names.len() > 60 && is_sorted(&names), "{names:?}");
}

#[test]
fn a_grouped_figure_of_an_indicator_without_decimals_is_refused_in_the_tables_with_its_row_and_what_to_write() {
    let head = tiendo::dataset::tables::Imprint { edition: "2026-11-27".to_owned(), title: json!({ "vi": "Bộ" }), licence: "CC BY 4.0".to_owned() };
    let indicators = "indicator_id,decimals\nfirms,0\nshare,2\n";
    let refused = |value: &str, indicator: &str| {
        let read = |table: Table, text: &str| TableRows::read(table, full(table, text).as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        let observations =
            format!("indicator_id,locality_id,year,value,status,source_id\n{indicator},vn,2023,7,actual,a\n{indicator},vn,2024,{value},actual,a\n");
        let tables = [
            read(Table::Localities, "locality_id\nvn\n"),
            read(Table::Indicators, indicators),
            read(Table::Sources, "source_id\na\n"),
            read(Table::Observations, &observations),
        ];
        tiendo::dataset::tables::bundle(&head, &tables).err().map(|error| error.to_string())
    };
    for (value, whole) in [("1.440", "1440"), ("12.000", "12000"), ("-1.234.567", "-1234567")] {
        let said = refused(value, "firms").unwrap_or_default();
        for part in ["observations.csv", "row 2", value, whole] {
            assert!(said.contains(part), "{value}: {part} in “{said}”");
        }
    }
    for (value, indicator) in [("1440", "firms"), ("1.4405", "firms"), ("1.440", "share"), ("12.5", "firms")] {
        assert_eq!(refused(value, indicator), None, "{value} of {indicator}");
    }
}

/// A table with all its columns, those that a test does not speak of empty.
fn full(table: Table, text: &str) -> String {
    let mut lines = text.lines();
    let given: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
    let missing: Vec<String> = table.columns().iter().flat_map(|column| column.headers()).filter(|header| !given.contains(&header.as_str())).collect();
    let head = [given.join(","), missing.join(",")].join(",");
    let rows: Vec<String> = lines.map(|line| format!("{line}{}", ",".repeat(missing.len()))).collect();
    format!("{head}\n{}\n", rows.join("\n"))
}

#[test]
fn a_header_that_names_a_column_twice_and_other_separators_are_refused_with_the_cause() {
    let refusal = |text: &str| TableRows::read(Table::Sectors, text.as_bytes()).err().map(|error| error.to_string()).unwrap_or_default();
    assert!(refusal("sector_id,order,name_vi,name_en,resolution_ids,order\n").contains("order twice"), "{}", refusal("sector_id,order,order\n"));
    assert!(refusal("sector_id;resolution_ids;order;name_vi;name_en\n").contains("semicolons"));
    assert!(refusal("sector_id\tresolution_ids\torder\tname_vi\tname_en\n").contains("tabs"));
}

#[test]
fn digits_beyond_an_indicators_decimals_are_kept_and_rounded_for_display_only() {
    let mut json = small();
    json["observations"]["value"][5] = json!(20.123456);
    let dataset = fixture::read(&json).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    assert!((0..dataset.observations.len() as u32).any(|at| dataset.observations.value_at(at) == 20.123456));
    assert_eq!(say::value(&dataset.indicators[1], 20.123456, Lang::En), "20.1%");
}

#[test]
fn own_figures_that_are_two_numbers_by_their_mark_are_asked_about_before_they_are_shown() {
    let preview = own("indicator,locality,year,value\nDTI,Quảng Nam,2023,1.440\nDTI,Đà Nẵng,2023,12.000\n");
    assert!(preview.questions.iter().any(|question| matches!(question, Doubt::Mark { example, count: 2 } if example == "1.440")), "{:?}", preview.questions);
    assert!(preview.rows.is_empty() && preview.waiting == 2);
}

/// The small dataset with figures of two former provinces, in two years, that one digit does not tell apart.
fn nearly_equal() -> Loaded {
    let mut json = small();
    json["breaks"] = json!([]);
    json["observations"] = json!({
        "indicator": [1, 1, 1, 1, 1], "locality": [0, 1, 1, 3, 3], "year": [2024, 2023, 2024, 2023, 2024], "value": [12.3, 12.26, 12.34, 12.26, 12.28],
        "status": [0, 0, 0, 0, 0], "source": [0, 0, 0, 0, 0], "notes": {},
    });
    Loaded::new(fixture::read(&json).unwrap_or_else(|refusal| panic!("{refusal:?}")))
}

#[test]
fn nearly_equal_values_are_said_with_the_digits_that_tell_them_apart_and_equal_ones_as_equal() {
    let loaded = nearly_equal();
    let view = |page: Page, years: Option<(i32, i32)>, places: &[&str]| View {
        indicator: Some("share".to_owned()),
        places: places.iter().map(|place| (*place).to_owned()).collect(),
        geography: Some(tiendo::view::Geography::Provinces63),
        years: years.map(|(first, last)| tiendo::view::Years { first, last }),
        ..View::default().on(page)
    };
    let compared = |years| {
        let view = view(Page::Compare, years, &[]);
        answer::ranking::compare(loaded.question(&view)).map(|shown| say::compare::sentence(&loaded.dataset, &shown, Lang::En)).unwrap_or_default()
    };
    let mapped = || {
        let view = view(Page::Map, Some((2024, 2024)), &[]);
        answer::map::map(loaded.question(&view)).map(|shown| say::map::sentence(&loaded.dataset, &shown, Lang::En)).unwrap_or_default()
    };
    let trend = || {
        let view = view(Page::Trend, None, &["old-north"]);
        answer::trend(loaded.question(&view)).map(|shown| say::trend::sentence(&loaded.dataset, &loaded.board, &shown, Lang::Vi)).unwrap_or_default()
    };
    for said in [compared(Some((2024, 2024))), mapped()] {
        assert!(said.contains("12.34") && said.contains("12.28"), "{said}");
    }
    let said = trend();
    assert!(said.contains("12,26") && said.contains("12,34"), "{said}");
    let said = compared(Some((2023, 2023)));
    assert!(said.contains("alike") && said.matches("12.3").count() == 1, "{said}");
}

#[test]
fn a_file_with_a_million_faults_has_fifty_written_out_in_short_and_the_others_counted() {
    const MANY: usize = 1_000_000;
    let mut json = small();
    json["indicators"][0]["id"] = json!("i".repeat(5_000));
    json["targets"][2]["indicator"] = json!("i".repeat(5_000));
    json["observations"] = json!(null);
    // The same value again and again; as text, since a tree of so many takes a minute to make.
    let column = |name: &str, value: &str| format!("\"{name}\":[{}{value}]", format!("{value},").repeat(MANY - 1));
    let columns = [("indicator", "0"), ("locality", "0"), ("year", "2020"), ("value", "1"), ("status", "0"), ("source", "0")];
    let columns = columns.map(|(name, value)| column(name, value)).join(",");
    let text = json.to_string().replacen("\"observations\":null", &format!("\"observations\":{{{columns}}}"), 1);
    let refusal = Dataset::read(text.as_bytes()).expect_err("a refusal");
    for lang in Lang::ALL {
        let said = tiendo::words::refusal::lines(&refusal, *lang);
        let signs: usize = said.iter().map(|line| line.chars().count()).sum();
        assert_eq!(said.len(), 51);
        assert!(signs < 8_000, "{signs} signs in {} of “{}”", lang.id(), said[0]);
        assert!(said[50].chars().any(|sign| sign.is_ascii_digit()), "{}", said[50]);
    }
}
