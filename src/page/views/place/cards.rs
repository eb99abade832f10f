//! The headline indicators as small pictures, one a card, and the same data as one table.

use crate::answer::Known;
use crate::answer::place::Headline;
use crate::chart::{self, Frame};
use crate::page::kit::el::{El, el, text};
use crate::page::parts::explain;
use crate::page::parts::sources::to_source;
use crate::page::site::href;
use crate::page::views::place::sheet::{Sheet, section};
use crate::say;
use crate::words::{fill, place as words};

/// CSS pixels that a card's picture is drawn for; the style scales it.
const WIDTH: u32 = 264;

impl Sheet<'_> {
    pub(super) fn cards(&self) -> Option<El> {
        let (dataset, lang) = (self.dataset(), self.lang);
        if self.profile.headlines.is_empty() {
            return None;
        }
        let note = if dataset.country() == Some(self.profile.place) { words::headlines_note_country(lang) } else { words::headlines_note(lang) };
        let cards = self.profile.headlines.iter().map(|headline| self.card(headline));
        let section = section(words::headlines(lang), "headlines").child(el("ul").class("cards").children(cards));
        Some(section.child(text("p", "hint", note)).child(self.table_of_cards()))
    }

    fn card(&self, headline: &Headline) -> El {
        let (dataset, lang) = (self.dataset(), self.lang);
        let indicator = &dataset.indicators[headline.indicator];
        let to = self.view.trend_of(&indicator.id, &dataset.localities[self.profile.place].id);
        let name = text("a", "", indicator.short_name.get(lang)).attr("href", href(&to)).attr("title", indicator.name.get(lang));
        let card = el("li").class("card").attr("data-indicator", &indicator.id).child(el("h3").child(name));
        let card = match headline.newest() {
            Some((year, known, value)) => card.child(self.value(headline, known, value)).child(self.beside(headline, year, known)),
            None => {
                let former = say::place::former(dataset, headline, lang).into_iter().map(|said| text("span", "", said));
                card.child(el("p").class("apart").children(former)).child(text("p", "meta", words::not_derivable(lang)))
            }
        };
        let sentence = say::place::course(dataset, headline, self.profile.place, lang);
        let picture = chart::course(dataset, headline, Frame { width: WIDTH, lang });
        let drawn = el("div").attr("role", "img").attr("aria-label", &sentence).markup(picture.svg);
        card.child(el("figure").attr("data-chart", "spark").child(drawn).child(text("figcaption", "hidden", sentence)))
    }

    /// The newest value, as large as a headline.
    fn value(&self, headline: &Headline, known: &Known, value: f64) -> El {
        let (dataset, lang) = (self.dataset(), self.lang);
        let indicator = &dataset.indicators[headline.indicator];
        let star = if matches!(known, Known::Derived { .. }) { "*" } else { "" };
        text("p", "figure", format!("{}{star}", say::rank::value(dataset, indicator, value, headline.rank, lang)))
    }

    /// Year and source, rank, the country, and how the value was made.
    fn beside(&self, headline: &Headline, year: i32, known: &Known) -> El {
        let (dataset, lang) = (self.dataset(), self.lang);
        let indicator = &dataset.indicators[headline.indicator];
        let source = headline.sources().next();
        let rank = headline.rank.filter(|_| !indicator.is_rank()).map(|rank| say::rank::ranked(dataset, rank, lang));
        let country = headline.country_in(year).map(|same| fill(words::beside_country(lang), &[("value", &say::value(indicator, same.value, lang))]));
        let derived = say::place::derived(dataset, headline, known, lang).map(|said| format!("* {said}"));
        let year =
            el("span").child(to_source(source.and_then(|at| dataset.sources.get(at)), year.to_string(), lang)).maybe(source.and_then(|at| self.number(at)));
        let derived = derived.map(|said| el("span").child(explain::derived(&said)));
        let rest = [rank, country].into_iter().flatten().map(|said| text("span", "", said)).chain(derived);
        el("p").class("meta parted").child(year).children(rest)
    }

    /// Every value of the pictures.
    fn table_of_cards(&self) -> El {
        let (dataset, lang) = (self.dataset(), self.lang);
        let cell = |said: String| text("td", "number", said);
        let row = |headline: &Headline, place: usize, year: i32, value: f64| {
            let indicator = &dataset.indicators[headline.indicator];
            el("tr")
                .child(text("th", "", indicator.short_name.get(lang)).attr("scope", "row"))
                .child(text("td", "", say::place(dataset, place, lang)))
                .child(cell(year.to_string()))
                .child(cell(say::value(indicator, value, lang)))
        };
        let rows = self.profile.headlines.iter().flat_map(|headline| {
            let own = headline.own.iter().filter_map(|(year, known)| Some((self.profile.place, *year, known.value()?)));
            let figures =
                headline.former.iter().flat_map(|(_, figures)| figures).chain(&headline.country).map(|figure| (figure.locality, figure.year, figure.value));
            own.chain(figures).map(|(place, year, value)| row(headline, place, year, value)).collect::<Vec<El>>()
        });
        let head = [(words::indicator(lang), ""), (words::choose(lang), ""), (words::year(lang), "number"), (words::value(lang), "number")];
        let head = el("tr").children(head.map(|(said, class)| text("th", class, said).attr("scope", "col")));
        let table = el("table").attr("aria-label", words::headlines(lang)).child(el("thead").child(head)).child(el("tbody").children(rows));
        el("details").class("twin on-screen").child(text("summary", "", words::all_years(lang))).child(table)
    }
}
