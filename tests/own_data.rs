//! A reader's own CSV against the bundled dataset: what is understood, what is asked, what is left out.

mod fixture;

use fixture::bundled;
use proptest::prelude::*;
use tiendo::dataset::own::{Answers, Called, DecimalMark, Doubt, Field, Geography, Joined, Layout, Name, Preview, Reason, Refused, Separator, read};
use tiendo::dataset::{Dataset, Direction, Indicator, Locality, Observation};
use tiendo::export::{Cell, Column, ColumnKind, Table, csv, template};
use tiendo::lang::Lang;
use tiendo::words::own_data as words;

fn dataset() -> &'static Dataset {
    &bundled().dataset
}

fn indicator_names(one: &Indicator) -> Vec<String> {
    vec![one.id.clone(), one.name.vi.clone(), one.name.en.clone()]
}

/// Names and the aliases by which tables call some places.
fn locality_names(one: &Locality) -> Vec<String> {
    let aliases: &[&str] = match one.id.as_str() {
        "vn" => &["cả nước"],
        "ho-chi-minh-city" | "ho-chi-minh-city-2025" => &["TPHCM", "TP.HCM", "HCM", "Sài Gòn"],
        "ba-ria-vung-tau" => &["BR-VT"],
        "thua-thien-hue" | "hue-2025" => &["TT Huế"],
        "dak-lak" | "dak-lak-2025" => &["Đắc Lắc"],
        _ => &[],
    };
    [&[one.id.clone(), one.name.vi.clone(), one.name.en.clone()], &aliases.iter().map(|alias| (*alias).to_owned()).collect::<Vec<_>>()[..]].concat()
}

fn answered(bytes: &[u8], answers: Answers) -> Result<Preview, Refused> {
    read(bytes, dataset(), &Called { indicators: &indicator_names, localities: &locality_names }, answers)
}

fn preview(text: &str) -> Preview {
    answered(text.as_bytes(), Answers::default()).unwrap_or_else(|refused| panic!("{refused:?} of {text}"))
}

fn refused(text: &str) -> Refused {
    answered(text.as_bytes(), Answers::default()).expect_err("a refusal")
}

fn place(name: Name) -> String {
    match name {
        Name::Known(at) => dataset().localities[at].id.clone(),
        Name::Own(at) => format!("own {at}"),
    }
}

fn indicator(name: Name) -> String {
    match name {
        Name::Known(at) => dataset().indicators[at].id.clone(),
        Name::Own(at) => format!("own {at}"),
    }
}

/// Indicator, place, year and value of each row.
fn rows(preview: &Preview) -> Vec<(String, String, i32, f64)> {
    preview.rows.iter().map(|row| (indicator(row.indicator), place(row.locality), row.year, row.value)).collect()
}

fn reasons(preview: &Preview) -> Vec<(usize, Reason)> {
    preview.left_out.listed.iter().map(|left| (left.line, left.reason.clone())).collect()
}

const GDP: &str = "digital-economy-share-gso";

#[test]
fn places_are_known_in_every_usual_spelling() {
    for (spelling, id) in [
        ("Quảng Nam", "quang-nam"),
        ("tỉnh Quảng Nam", "quang-nam"),
        ("QUANG NAM PROVINCE", "quang-nam"),
        ("T. Quảng Nam", "quang-nam"),
        ("Qua\u{309}ng Nam", "quang-nam"),
        ("TP. Hồ Chí Minh", "ho-chi-minh-city"),
        ("T.P Hồ Chí Minh", "ho-chi-minh-city"),
        ("TPHCM", "ho-chi-minh-city"),
        ("Tp.HCM", "ho-chi-minh-city"),
        ("Ho Chi Minh City", "ho-chi-minh-city"),
        ("thành phố Hồ Chí Minh", "ho-chi-minh-city"),
        ("Thừa Thiên - Huế", "thua-thien-hue"),
        ("Thừa Thiên – Huế", "thua-thien-hue"),
        ("TT-Huế", "thua-thien-hue"),
        ("Đăk Lăk", "dak-lak"),
        ("Đắc Lắc", "dak-lak"),
        ("Ðắk Lắk", "dak-lak"),
        ("BR-VT", "ba-ria-vung-tau"),
        ("Bà Rịa–Vũng Tàu", "ba-ria-vung-tau"),
        ("TP Hà Nội", "hanoi"),
        ("Hanoi", "hanoi"),
        ("hanoi-2025", "hanoi"),
        ("City of Da Nang", "da-nang"),
        ("Cả nước", "vn"),
    ] {
        // Quảng Ngãi and Kon Tum say that the file is of the provinces before July 2025.
        let read = preview(&format!("indicator,locality,year,value\n{GDP},{spelling},2023,12.5\n{GDP},Kon Tum,2023,1.5\n"));
        assert_eq!(rows(&read)[0], (GDP.to_owned(), id.to_owned(), 2023, 12.5), "{spelling}");
        assert_eq!(read.questions, []);
    }
}

#[test]
fn a_long_table_joins_what_is_known_and_the_rest_stands_on_its_own() {
    let read = preview(
        "Chỉ số;Địa phương;Năm;Giá trị;Mục tiêu;Đến năm;Chiều;Đơn vị;Ghi chú\r\n\
                        Số trạm 5G;Kon Tum;2023;120;300;2025;cao hơn;trạm;x\r\n\
                        số TRẠM 5G;Xã Ia Chim;2024;7,5;;;;;\r\n",
    );
    assert_eq!((read.layout, read.separator, read.mark), (Layout::Long, Separator::Semicolon, Some(DecimalMark::Comma)));
    assert_eq!(rows(&read), [("own 0".to_owned(), "kon-tum".to_owned(), 2023, 120.0), ("own 0".to_owned(), "own 0".to_owned(), 2024, 7.5)]);
    let own = &read.own_indicators[0];
    assert_eq!((own.name.as_str(), own.unit.as_deref(), own.direction), ("Số trạm 5G", Some("trạm"), Some(Direction::Higher)));
    assert_eq!(read.own_localities, ["Xã Ia Chim"]);
    let target = &read.targets[0];
    assert_eq!((place(target.locality), target.value, target.by_year, target.direction), ("kon-tum".to_owned(), 300.0, 2025, Some(Direction::Higher)));
    assert_eq!(words::understood(&read, Lang::Vi)[3], "Cột không dùng đến: Ghi chú.");
    assert_eq!((read.left_out.count, read.waiting, read.questions.len()), (0, 0, 0));
}

#[test]
fn a_wide_table_has_a_column_a_year_and_gaps_stay_gaps() {
    let read = preview(&format!("BẢNG 1. KINH TẾ SỐ,,,,\n\nChỉ số,Tỉnh/thành phố,Năm 2022,2023,2024\n{GDP},Việt Nam,12.5,…,13.75\n"));
    assert_eq!((read.layout, read.before, read.missing), (Layout::Wide, 1, 1));
    assert_eq!(rows(&read).iter().map(|row| (row.2, row.3)).collect::<Vec<_>>(), [(2022, 12.5), (2024, 13.75)]);
    assert!(words::understood(&read, Lang::En)[1].contains("(2022, 2023, 2024)"));
}

#[test]
fn a_number_of_two_meanings_is_asked_and_its_rows_wait() {
    let text = format!("indicator\tlocality\tyear\tvalue\n{GDP}\tvn\t2022\t1.440\n{GDP}\tvn\t2023\t57\n");
    let read = preview(&text);
    assert_eq!(read.questions, [Doubt::Mark { example: "1.440".to_owned(), count: 1 }]);
    assert_eq!((rows(&read).len(), read.waiting), (1, 1));
    for (mark, value) in [(DecimalMark::Comma, 1440.0), (DecimalMark::Point, 1.44)] {
        let read = answered(text.as_bytes(), Answers { mark: Some(mark), ..Answers::default() }).expect("a preview");
        assert_eq!((read.questions.len(), read.waiting, rows(&read)[0].3), (0, 0, value));
    }
    let settled = preview(&text.replace("57", "57,25"));
    assert_eq!((settled.questions.len(), settled.mark, rows(&settled)[0].3), (0, Some(DecimalMark::Comma), 1440.0));
    let torn = preview(&format!("{text}{GDP}\tvn\t2020\t57,25\n{GDP}\tvn\t2021\t57.25\n"));
    assert_eq!((torn.questions.len(), torn.mark, torn.rows.len(), torn.waiting), (1, None, 3, 1));
}

#[test]
fn a_merged_province_and_the_one_of_before_are_told_apart_or_asked_for() {
    let text = format!("indicator,locality,year,value\n{GDP},Đà Nẵng,2023,1.5\n{GDP},Đà Nẵng,2025,2.5\n{GDP},Hà Nội,2023,3.5\n{GDP},Hà Nội,2025,4.5\n");
    let read = preview(&text);
    assert_eq!(read.questions, [Doubt::Geography { example: "Đà Nẵng".to_owned(), year: 2023, count: 1 }]);
    let places: Vec<String> = rows(&read).into_iter().map(|row| row.1).collect();
    assert_eq!(places, ["da-nang-2025", "hanoi", "hanoi-2025"]);
    for (geography, id) in [(Geography::Before, "da-nang"), (Geography::Today, "da-nang-2025")] {
        let read = answered(text.as_bytes(), Answers { geography: Some(geography), ..Answers::default() }).expect("a preview");
        assert_eq!((read.questions.len(), rows(&read)[0].1.as_str()), (0, id));
    }
    let settled = preview(&format!("{text}{GDP},Quảng Nam,2023,5.5\n"));
    assert_eq!((settled.questions.len(), rows(&settled)[0].1.as_str()), (0, "da-nang"));
    let by_id = preview(&text.replace("Đà Nẵng", "da-nang-2025"));
    assert_eq!((by_id.questions.len(), rows(&by_id)[0].1.as_str()), (0, "da-nang-2025"));
}

#[test]
fn what_is_left_out_is_named_by_line_and_costs_only_itself() {
    let text = format!(
        "indicator,locality,year,value,target,by_year,direction\n{GDP},vn,2020,1.5,,,\n,vn,2021,1.5,,,\n{GDP},,2021,1.5,,,\n{GDP},vn,,1.5,,,\n{GDP},vn,20x1,1.5,,,\n\
         {GDP},vn,2021,abc,,,\n{GDP},vn,2020,1.6,,,\n{GDP},vn,2022,1.5,20,,\n{GDP},vn,2023,1.5,20,soon,\n{GDP},vn,2024,1.5,30,2030,sideways\n{GDP},vn,2025,1.5,30,2030,higher,7\n\
         {GDP},vn,2019,1.5,35,2030,\n"
    );
    let read = preview(&text);
    assert_eq!(
        reasons(&read),
        [
            (3, Reason::Nothing(Field::Indicator)),
            (4, Reason::Nothing(Field::Locality)),
            (5, Reason::Nothing(Field::Year)),
            (6, Reason::NoYear { found: "20x1".to_owned() }),
            (7, Reason::NoNumber { found: "abc".to_owned() }),
            (9, Reason::NoDeadline),
            (10, Reason::NoYear { found: "soon".to_owned() }),
            (11, Reason::NoDirection { found: "sideways".to_owned() }),
            (12, Reason::MoreCells),
            (8, Reason::Twice { first_line: 2 }),
            (13, Reason::Twice { first_line: 11 }),
        ]
    );
    assert_eq!(rows(&read).iter().map(|row| row.2).collect::<Vec<_>>(), [2020, 2022, 2023, 2024, 2019]);
    assert_eq!(read.targets.iter().map(|target| target.value).collect::<Vec<_>>(), [30.0]);
    for lang in Lang::ALL {
        assert_eq!(words::left_out(&read, *lang).len(), 11);
    }
    assert_eq!(words::left_out(&read, Lang::Vi)[4], "Dòng 7: “abc” không phải là số.");
}

#[test]
fn each_name_is_shown_with_what_it_was_joined_to_and_how_many_values_join_under_it() {
    let read = preview(&format!(
        "indicator,locality,year,value\n{GDP},vn,2020,1\n{GDP},Việt Nam,2020,2\n{GDP},Kon Tum,2020,3\n{GDP},tỉnh Kon Tum,2021,4\nx,vn,2020,5\nX,vn,2021,6\n"
    ));
    let shown = |list: &[Joined], name: &dyn Fn(Name) -> String| {
        list.iter().map(|one| format!("{} = {}: {}", one.written, name(one.name), one.values)).collect::<Vec<_>>()
    };
    assert_eq!(shown(&read.localities, &place), ["vn = vn: 3", "Kon Tum = kon-tum: 1", "tỉnh Kon Tum = kon-tum: 1"]);
    assert_eq!(shown(&read.indicators, &indicator), [&format!("{GDP} = {GDP}: 3"), "x = own 0: 1", "X = own 0: 1"]);
}

#[test]
fn a_name_that_several_bear_is_left_out_and_its_id_is_not() {
    let text = format!("indicator,locality,year,value\nPCI,vn,2020,1\n{GDP},vn,2020,2\n{GDP},Trung tâm,2020,3\n");
    let called = Called { indicators: &|one| vec![one.id.clone(), "PCI".to_owned()], localities: &|one| vec![one.id.clone(), "Trung tâm".to_owned()] };
    let read = read(text.as_bytes(), dataset(), &called, Answers::default()).expect("a preview");
    let several = |field, found: &str| Reason::Several { field, found: found.to_owned() };
    assert_eq!(reasons(&read), [(2, several(Field::Indicator, "PCI")), (4, several(Field::Locality, "Trung tâm"))]);
    assert_eq!(rows(&read), [(GDP.to_owned(), "vn".to_owned(), 2020, 2.0)]);
}

#[test]
fn an_empty_cell_asks_nothing_and_a_target_beside_it_joins() {
    let read = preview(&format!("indicator,locality,year,value,target,by_year\n{GDP},Đà Nẵng,2023,,,\n{GDP},vn,2024,,30,2030\n"));
    assert_eq!((read.questions.len(), read.waiting, read.missing, read.targets.len()), (0, 0, 2, 1));
    let aside = preview(&format!("indicator,locality,year,value\n{GDP},vn,2023,1.440,7\n{GDP},vn,2024,5\n"));
    assert_eq!((aside.questions.len(), aside.left_out.count), (0, 1));
}

#[test]
fn decimal_commas_in_a_file_parted_by_commas_are_no_other_number() {
    let read = preview(&format!("indicator,locality,year,value\n{GDP},vn,2024,12,7\n{GDP},vn,2023,11\n"));
    assert_eq!((reasons(&read), rows(&read).len()), (vec![(2, Reason::MoreCells)], 1));
}

#[test]
fn another_unit_of_a_known_indicator_is_shown_and_a_thousand_faults_are_counted() {
    let unit = dataset().indicator(GDP).map(|at| dataset().indicators[at].unit.vi.clone()).unwrap_or_default();
    let read = preview(&format!("indicator,locality,year,value,unit\n{GDP},vn,2023,1,tỷ đồng\n"));
    assert_eq!(read.indicators[0].other_unit.as_deref(), Some("tỷ đồng"));
    let read = preview(&format!("indicator,locality,year,value,unit\n{GDP},vn,2023,1,{unit}\n"));
    assert_eq!((read.indicators[0].other_unit.clone(), read.indicators[0].values), (None, 1));
    let many = preview(&format!("indicator,locality,year,value\n{GDP},vn,2023,1\n{}", format!("{GDP},vn,2024,?\n").repeat(1000)));
    assert_eq!((many.left_out.count, many.left_out.listed.len()), (1000, 200));
    assert_eq!(words::left_out(&many, Lang::En).last().map(String::as_str), Some("… and 800 more."));
}

#[test]
fn a_file_that_is_no_table_of_figures_is_refused_with_what_it_lacks() {
    assert_eq!(refused(" \r\n"), Refused::Empty);
    assert_eq!(refused("a,b\n1,2\n"), Refused::NoHead);
    assert_eq!(refused("title\n\nChỉ số,Năm,Giá trị\n"), Refused::Columns { line: 3, missing: vec![Field::Locality] });
    assert_eq!(refused("indicator,locality,2023\na,\"b,1\n"), Refused::OpenQuote { line: 2 });
    assert_eq!(refused("indicator,locality,year,value\n"), Refused::NoRows);
    assert_eq!(refused(&format!("indicator,locality,year,value\n{}", "a,b,2023,1\n".repeat(Preview::MOST_ROWS + 1))), Refused::TooManyRows);
    assert_eq!(words::refused(&refused("Chỉ số,Năm\n"), Lang::Vi), "Dòng tiêu đề (dòng 1) thiếu cột: địa phương, giá trị.");
}

#[test]
fn utf_16_with_tabs_as_excel_writes_unicode_text_is_read() {
    let text = format!("\u{feff}Chỉ số\tĐịa phương\tNăm\tGiá trị\r\n{GDP}\tTP. Hồ Chí Minh\t2025\t1.440,5\r\n");
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let read = answered(&bytes, Answers::default()).expect("a preview");
    assert_eq!(rows(&read), [(GDP.to_owned(), "ho-chi-minh-city-2025".to_owned(), 2025, 1440.5)]);
    assert_eq!(words::understood(&read, Lang::Vi)[0], "Mã UTF-16, các ô ngăn cách bằng dấu tab.");
}

#[test]
fn the_template_reads_as_it_was_meant() {
    for lang in Lang::ALL {
        let read = preview(&template::template(dataset(), *lang));
        assert!(!read.rows.is_empty() && read.targets.len() == 1 && read.own_indicators.is_empty() && read.own_localities.is_empty(), "{read:?}");
        assert_eq!((read.left_out.count, read.questions.len(), read.unused().count()), (0, 0, 0));
        assert_eq!(read.indicators[0].other_unit, None);
    }
}

/// Whether a province that continues has the same year under today's id as well: then that value counts, and this one does not come back.
fn stands_twice(one: &Observation) -> bool {
    let data = dataset();
    let today = data.localities[one.locality].successor.filter(|today| data.localities[*today].formed_from.len() == 1);
    today.and_then(|today| data.observations.series(one.indicator, today)).and_then(|series| series.in_year(one.year)).is_some()
}

/// Values as the page writes them out, one of `step`.
fn taken_out(lang: Lang, step: usize, offset: usize) -> Table {
    let data = dataset();
    let heads = [Field::Indicator, Field::Locality, Field::Year, Field::Value].map(|field| words::column(field, lang).to_owned());
    let columns = heads.into_iter().map(|head| Column { head, kind: ColumnKind::Text }).collect();
    let all = (offset..data.observations.len()).step_by(step).filter_map(|at| data.observations.get(at as u32)).filter(|one| !stands_twice(one));
    let row = |one: Observation| {
        let indicator = &data.indicators[one.indicator];
        vec![
            Cell::Text(indicator.name.get(lang).to_owned()),
            Cell::Text(data.localities[one.locality].id.clone()),
            Cell::Year(one.year),
            Cell::Number { value: one.value, decimals: indicator.decimals },
        ]
    };
    let text = String::new;
    Table {
        lang,
        name: "",
        title: text(),
        unit: text(),
        columns,
        rows: all.map(row).collect(),
        sources: vec![],
        filters: vec![],
        edition: text(),
        link: text(),
    }
}

#[test]
fn every_value_that_is_taken_out_comes_back_as_it_was() {
    for lang in Lang::ALL {
        let read = preview(&csv::csv(&taken_out(*lang, 1, 0)));
        assert_eq!((read.left_out.count, read.waiting, read.questions.len(), read.own_indicators.len()), (0, 0, 0, 0), "{:?}", read.left_out.listed.first());
        let all: Vec<Observation> =
            (0..dataset().observations.len()).filter_map(|at| dataset().observations.get(at as u32)).filter(|one| !stands_twice(one)).collect();
        assert_eq!(read.rows.len(), all.len());
        for (row, one) in read.rows.iter().zip(all) {
            assert_eq!((row.indicator, row.year, row.value), (Name::Known(one.indicator), one.year, one.value));
            assert!(is_same_place(known(row.locality), one.locality), "{one:?}");
        }
    }
}

/// Whether two ids are of one place: the same, or those of a province that continues.
fn is_same_place(one: usize, other: usize) -> bool {
    let follows = |one: usize, other: usize| dataset().localities[one].successor == Some(other) && dataset().localities[other].formed_from.len() == 1;
    one == other || follows(one, other) || follows(other, one)
}

fn known(name: Name) -> usize {
    match name {
        Name::Known(at) => at,
        Name::Own(at) => panic!("own place {at}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_give_a_preview_or_a_refusal(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = answered(&bytes, Answers::default());
    }

    #[test]
    fn any_table_adds_up_and_has_words(
        head in "(indicator|Chỉ số)#(locality|Tỉnh)#(year#value|2020#2021|year#2020)(#(target|by_year|unit|direction)){0,3}",
        lines in prop::collection::vec("(a|=x|digital-economy-share-gso)?#(vn|Đà Nẵng|Huế|\"b)?#(2023|1.440|12,5|x|)#(1.440|-3|\"7\"|)(#(20|1.440|2030|z|)){0,4}", 0..12),
        separator in prop::sample::select(vec![",", ";", "\t"]),
        mark in prop::option::of(prop::sample::select(vec![DecimalMark::Comma, DecimalMark::Point])),
    ) {
        let text = [head, lines.join("\n")].join("\n").replace('#', separator);
        match answered(text.as_bytes(), Answers { mark, geography: None }) {
            Ok(read) => {
                prop_assert_eq!(read.questions.is_empty(), read.waiting == 0);
                prop_assert_eq!(read.indicators.iter().map(|one| one.values).sum::<usize>(), read.rows.len());
                prop_assert_eq!(read.localities.iter().map(|one| one.values).sum::<usize>(), read.rows.len());
                for lang in Lang::ALL {
                    let said = [words::understood(&read, *lang), words::left_out(&read, *lang)].concat();
                    prop_assert!(said.iter().chain(&read.questions.iter().map(|one| words::question(one, *lang)).collect::<Vec<_>>()).all(|line| line.ends_with(['.', '?'])));
                }
            }
            Err(why) => prop_assert!(Lang::ALL.iter().all(|lang| words::refused(&why, *lang).ends_with('.'))),
        }
    }

    #[test]
    fn a_part_of_the_figures_comes_back_too(step in 40..400usize, offset in 0..400usize) {
        let table = taken_out(Lang::Vi, step, offset);
        let read = preview(&csv::csv(&table));
        prop_assert_eq!(read.rows.len() + read.waiting, table.rows.len());
        prop_assert_eq!(read.left_out.count, 0);
    }
}
