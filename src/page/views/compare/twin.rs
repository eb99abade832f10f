//! A comparison's figures as a table.

use crate::answer::Rank;
use crate::answer::ranking::{Comparison, Course, Form, Placing};
use crate::dataset::{Dataset, ObservationStatus};
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::data_table::data_table;
use crate::page::parts::explain;
use crate::page::parts::sources::publishers;
use crate::say;
use crate::sorted::InOrder;
use crate::words::{compare as words, fill, places, trend as trend_words};

/// The picture's data as a table: the places in sight.
pub fn twin(dataset: &Dataset, shown: &Comparison, lang: Lang) -> El {
    match shown.form {
        Form::Bump => of_ranks(dataset, shown, lang),
        Form::Bars | Form::Dots | Form::Dumbbell => of_values(dataset, shown, lang),
    }
}

/// A column a year.
fn of_ranks(dataset: &Dataset, shown: &Comparison, lang: Lang) -> El {
    let mut years: Vec<i32> = shown.courses_in_sight().flat_map(|course| course.points.iter().map(|(year, _)| *year)).collect();
    years.order();
    years.dedup();
    let mut heads = vec![("", trend_words::place(lang).to_owned())];
    heads.extend(years.iter().map(|year| ("number", year.to_string())));
    heads.extend([trend_words::kind(lang), trend_words::source(lang)].map(|name| ("", name.to_owned())));
    let line = |course: &Course| {
        let cell = |year: &i32| text("td", "number", course.in_year(*year).map(|rank| say::rank::short(dataset, rank, lang)).unwrap_or_default());
        let kinds = ObservationStatus::ALL.iter().copied().filter(|kind| course.figures().any(|figure| figure.status == *kind));
        let kinds = say::table::kinds(kinds, course.figures().any(|figure| figure.contested), lang);
        el("tr")
            .child(text("th", "", say::place(dataset, course.place, lang)).attr("scope", "row"))
            .children(years.iter().map(cell))
            .child(text("td", "", kinds))
            .child(el("td").child(publishers(dataset, &course.sources().collect::<Vec<usize>>(), lang)))
    };
    data_table(trend_words::as_table(lang), heads, shown.courses_in_sight().map(line).collect())
}

fn of_values(dataset: &Dataset, shown: &Comparison, lang: Lang) -> El {
    let indicator = &dataset.indicators[shown.indicator];
    let year = shown.year.to_string();
    let since = shown.since.map(|since| since.to_string());
    // Values that are ranks themselves have no other.
    let ranked = !indicator.is_rank();
    let total = shown.total(indicator);
    let mut heads = vec![("", trend_words::place(lang).to_owned())];
    if ranked {
        heads.insert(0, ("number", words::rank(lang).to_owned()));
        heads.extend(since.iter().map(|since| ("number", fill(words::before_rank(lang), &[("year", since)]))));
    }
    heads.extend(since.iter().map(|since| ("number", since.clone())));
    heads.push(("number", year));
    heads.extend(since.iter().filter(|_| shown.broken.is_none()).map(|_| ("number", words::change(lang).to_owned())));
    heads.extend(total.map(|_| ("number", words::share_of_country(lang).to_owned())));
    heads.extend([trend_words::kind(lang), trend_words::source(lang)].map(|name| ("", name.to_owned())));
    let rank = |rank: Option<Rank>| rank.map(|rank| say::rank::short(dataset, rank, lang)).unwrap_or_default();
    let line = |row: &Placing| {
        let from: Vec<String> = row.from.iter().map(|at| say::place(dataset, *at, lang)).collect();
        let derived = (!from.is_empty()).then(|| explain::derived(&fill(words::derived(lang), &[("places", &from.join(", "))])));
        let star = if derived.is_some() { "*" } else { "" };
        let parts = (!row.parts.is_empty()).then(|| fill(places::parts(lang), &[("parts", &say::rank::parts(dataset, &row.parts, lang))]));
        let kind = [Some(say::table::kinds([row.status], row.contested, lang)), parts].into_iter().flatten().collect::<Vec<_>>().join("; ");
        let cell = |said: String| text("td", "number", said);
        let change = row.change().filter(|_| shown.broken.is_none()).map(|change| cell(say::compare::moved(indicator, change, lang)));
        el("tr")
            .maybe(ranked.then(|| cell(rank(row.rank))))
            .child(text("th", "", say::place(dataset, row.place, lang)).attr("scope", "row"))
            .maybe(row.before.filter(|_| ranked).map(|(_, before)| cell(rank(before))))
            .maybe(row.before.map(|(value, rank)| cell(say::rank::value(dataset, indicator, value, rank, lang))))
            .child(text("td", "number", say::rank::value(dataset, indicator, row.value, row.rank, lang) + star))
            .maybe(change)
            .maybe(total.map(|total| cell(say::compare::share(row.value, total, lang))))
            .child(el("td").child(text("span", "", kind)).maybe(derived.map(|derived| el("span").text("; ").child(derived))))
            .child(el("td").child(publishers(dataset, &row.sources, lang)))
    };
    let rows = shown.country.iter().chain(shown.in_sight()).map(line);
    data_table(trend_words::as_table(lang), heads, rows.collect())
}
