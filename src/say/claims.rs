//! Numbers of statements beside the figures, in words.

use crate::answer::claims::{CheckedClaim, ClaimedNumber, Outcome, figures};
use crate::answer::evidence::Evidence;
use crate::answer::rank::of_figure;
use crate::dataset::{Claim, ClaimComparator, ClaimKind, Dataset, Indicator};
use crate::decimal::places;
use crate::format;
use crate::lang::Lang;
use crate::say::named::readable;
use crate::say::rank::ranked;
use crate::say::{place, risen, with_change_unit, with_its_unit};
use crate::words::{evidence as words, fill, overview, plural};

/// More digits than any figure is published with.
const MOST_DIGITS: usize = 8;

/// How the numbers of the statements shown stand: "71 số: 3 lệch, 40 khớp, 28 chưa có số liệu để đối chiếu."
pub fn summary(evidence: &Evidence, lang: Lang) -> String {
    let all = evidence.claims.len();
    if all == 0 {
        return words::claims_none(lang).to_owned();
    }
    let count = |asked: Outcome| format::count(evidence.claims.iter().filter(|(_, mark)| mark.outcome().id() == asked.id()).count(), lang);
    let parts = [
        ("all", format::count(all, lang)),
        ("differs", count(Outcome::Differs(0.0))),
        ("agrees", count(Outcome::Agrees)),
        ("unknown", count(Outcome::Unknown)),
    ];
    let parts = parts.each_ref().map(|(name, said)| (*name, said.as_str()));
    fill(plural(all, lang, words::claims_say_one(lang), words::claims_say(lang)), &parts)
}

/// "Khu công nghiệp đã thành lập, 2023: báo cáo nêu 18 khu, số liệu 14 khu". The place stands with it where it is not the statement's.
pub fn compared(dataset: &Dataset, mark: &ClaimedNumber, lang: Lang) -> String {
    let (claim, held) = (&dataset.claims[mark.decided.claim], held(dataset, &mark.decided, lang));
    let text = match (claim.kind == ClaimKind::Target, held.is_some()) {
        _ if is_bare(claim.kind) => words::claim_bare(lang),
        (true, true) => words::claim_of_target(lang),
        (true, false) => words::claim_alone_target(lang),
        (false, true) => words::claim(lang),
        (false, false) => words::claim_alone(lang),
    };
    let parts =
        [("indicator", indicator(dataset, claim, lang)), ("year", year(claim, lang)), ("said", said(dataset, claim, lang)), ("held", held.unwrap_or_default())];
    let parts = parts.each_ref().map(|(name, said)| (*name, said.as_str()));
    fill(text, &parts)
}

/// "khớp", "lệch 4 khu", "chưa có số liệu để đối chiếu (dự báo)".
pub fn outcome(dataset: &Dataset, checked: &CheckedClaim, lang: Lang) -> String {
    let claim = &dataset.claims[checked.claim];
    match checked.outcome {
        Outcome::Agrees => words::claim_agrees(lang).to_owned(),
        Outcome::Differs(by) => fill(words::claim_differs(lang), &[("gap", &gap(&dataset.indicators[claim.indicator], claim, by, lang))]),
        Outcome::Unknown => match why(claim.kind, lang) {
            Some(why) => format!("{} ({why})", words::claim_unknown(lang)),
            None => words::claim_unknown(lang).to_owned(),
        },
    }
}

/// The whole in short, for a sheet of paper: "18 khu (2023): lệch 4 khu so với 14 khu".
pub fn short(dataset: &Dataset, mark: &ClaimedNumber, lang: Lang) -> String {
    let claim = &dataset.claims[mark.decided.claim];
    let held = held(dataset, &mark.decided, lang).filter(|_| mark.apart().is_some());
    let outcome = match mark.outcome() {
        Outcome::Unknown => words::claim_unknown(lang).to_owned(),
        Outcome::Agrees | Outcome::Differs(_) => outcome(dataset, &mark.decided, lang),
    };
    let text = if held.is_some() { words::claim_short_differs(lang) } else { words::claim_short(lang) };
    let parts = [("said", said(dataset, claim, lang)), ("year", year(claim, lang)), ("outcome", outcome), ("held", held.unwrap_or_default())];
    let parts = parts.each_ref().map(|(name, said)| (*name, said.as_str()));
    fill(text, &parts)
}

/// The other indicators that the same number may mean.
pub fn alternatives(dataset: &Dataset, mark: &ClaimedNumber, lang: Lang) -> Vec<String> {
    let other = |checked: &CheckedClaim| {
        let (held, said) = (held(dataset, checked, lang), outcome(dataset, checked, lang));
        let text = if held.is_some() { words::alternative(lang) } else { words::alternative_unknown(lang) };
        let name = indicator(dataset, &dataset.claims[checked.claim], lang);
        fill(text, &[("indicator", &name), ("held", &held.unwrap_or_default()), ("outcome", &said)])
    };
    mark.others.iter().map(other).collect()
}

/// What is to be said of the number besides: what the sources of a contested figure give, and what the statement meant by its number.
pub fn notes(dataset: &Dataset, mark: &ClaimedNumber, lang: Lang) -> Vec<String> {
    let claim = &dataset.claims[mark.decided.claim];
    let contested = figures(dataset, claim).unwrap_or_default().into_iter().filter(|figure| figure.contested());
    let named = contested.filter_map(|figure| figure.note?.text.as_ref());
    let meant = claim.note.as_ref().filter(|_| mark.outcome() != Outcome::Agrees);
    meant.into_iter().chain(named).map(|note| readable(dataset, note.get(lang), lang)).collect()
}

fn indicator(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let name = dataset.indicators[claim.indicator].name.get(lang);
    let elsewhere = !dataset.same_place(claim.locality, dataset.statements[claim.statement].locality);
    if elsewhere { fill(words::claim_of_place(lang), &[("indicator", name), ("place", &place(dataset, claim.locality, lang))]) } else { name.to_owned() }
}

fn year(claim: &Claim, lang: Lang) -> String {
    claim.year.map_or_else(|| words::claim_undated(lang).to_owned(), |year| year.to_string())
}

/// Whether a number is of something else than the indicator counts: it has neither its unit nor its name.
fn is_bare(kind: ClaimKind) -> bool {
    match kind {
        ClaimKind::Ratio | ClaimKind::Other => true,
        ClaimKind::Figure | ClaimKind::Mean | ClaimKind::PartYear | ClaimKind::Target | ClaimKind::Forecast => false,
    }
}

/// The number as the statement gives it: "khoảng 1.440 doanh nghiệp", "giảm 6 bậc so với năm 2021".
fn said(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let of = &dataset.indicators[claim.indicator];
    let digits = |value: f64| format::number(value, places(value).min(MOST_DIGITS), lang);
    let number = match claim.value_max {
        Some(most) => format!("{}–{}", digits(claim.value), digits(most)),
        None => digits(claim.value),
    };
    let whole = with_its_unit(of, &number, lang);
    match claim.comparator {
        _ if is_bare(claim.kind) => number,
        ClaimComparator::Change => moved(of, claim, claim.value, places(claim.value), lang),
        ClaimComparator::AtMost if of.is_rank() => fill(overview::top(lang), &[("rank", &number)]),
        ClaimComparator::About => fill(overview::about(lang), &[("figure", &whole)]),
        ClaimComparator::AtLeast => fill(overview::at_least(lang), &[("figure", &whole)]),
        ClaimComparator::AtMost => fill(overview::at_most(lang), &[("figure", &whole)]),
        ClaimComparator::Equals => mean(claim, whole, lang),
    }
}

/// What the number was held against, in the form that it has: a figure, a change, a mean.
fn held(dataset: &Dataset, checked: &CheckedClaim, lang: Lang) -> Option<String> {
    let (claim, held) = (&dataset.claims[checked.claim], checked.held?);
    let of = &dataset.indicators[claim.indicator];
    if claim.comparator == ClaimComparator::Change {
        return Some(moved(of, claim, held, places(held), lang));
    }
    // A target shows the digits it has, a figure those it is published with.
    let aimed = claim.kind == ClaimKind::Target;
    if let Some(rank) = of_figure(dataset, claim.indicator, claim.locality, held).filter(|_| !aimed && claim.kind == ClaimKind::Figure) {
        return Some(ranked(dataset, rank, lang));
    }
    let number = format::short(held, if aimed { MOST_DIGITS } else { digits(of, claim) }, lang);
    Some(if aimed && of.is_rank() { fill(overview::top(lang), &[("rank", &number)]) } else { with_its_unit(of, &number, lang) })
}

/// The indicator's digits, or the statement's where it gives more.
fn digits(of: &Indicator, claim: &Claim) -> usize {
    of.decimals.max(places(claim.value)).min(MOST_DIGITS)
}

fn moved(of: &Indicator, claim: &Claim, change: f64, digits: usize, lang: Lang) -> String {
    let amount = with_change_unit(of, &format::number(change.abs(), digits.min(MOST_DIGITS), lang), lang);
    let change = if change == 0.0 { words::said_same(lang).to_owned() } else { risen(of, change, &amount, lang) };
    match claim.since {
        Some(since) => fill(words::said_since(lang), &[("change", &change), ("since", &since.to_string())]),
        None => change,
    }
}

fn mean(claim: &Claim, number: String, lang: Lang) -> String {
    match (claim.kind == ClaimKind::Mean, claim.since, claim.year) {
        (true, Some(since), Some(year)) => fill(words::said_mean(lang), &[("number", &number), ("since", &since.to_string()), ("year", &year.to_string())]),
        _ => number,
    }
}

/// By how much a number differs, with as many digits as show it.
fn gap(of: &Indicator, claim: &Claim, by: f64, lang: Lang) -> String {
    let digits = digits(of, claim);
    let shows = by.abs() * 10f64.powi(digits as i32) >= 0.5;
    with_change_unit(of, &format::short(by.abs(), if shows { digits } else { MOST_DIGITS }, lang), lang)
}

/// Why a number of some kinds is held against nothing.
fn why(kind: ClaimKind, lang: Lang) -> Option<&'static str> {
    match kind {
        ClaimKind::PartYear => Some(words::why_part_year(lang)),
        ClaimKind::Forecast => Some(words::why_forecast(lang)),
        ClaimKind::Ratio => Some(words::why_ratio(lang)),
        ClaimKind::Figure | ClaimKind::Mean | ClaimKind::Target | ClaimKind::Other => None,
    }
}
