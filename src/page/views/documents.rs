//! The tree of documents: from the resolution down to the provincial plan, with the targets and statements each bears.

mod time;

use crate::answer::documents::tree::Tree;
use crate::answer::documents::{Pruned, pruned as answer};
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{Child, El, all, el, live, text};
use crate::page::kit::handle::Handle;
use crate::page::parts::explain;
use crate::page::parts::head::title;
use crate::page::parts::sources::to_source;
use crate::page::parts::statement::statement;
use crate::page::parts::ways::{links, to_trend};
use crate::page::site::{Site, href};
use crate::say;
use crate::status::Method;
use crate::view::{Geography, Page, View};
use crate::words::{documents as words, fill, plural};
use leptos::prelude::*;
use std::sync::Arc;

/// What every part of the tree needs.
#[derive(Clone)]
struct Branch {
    site: Site,
    tree: Arc<Tree>,
    shown: Memo<Pruned>,
    /// See [`links`].
    links: Memo<(Option<Geography>, Method)>,
    /// The view asks for some targets only: they are unfolded.
    asked: Memo<bool>,
    lang: Lang,
}

/// Shows the view.
pub fn documents(site: Site, lang: Lang) -> AnyView {
    let tree = Arc::new(Tree::of(&site.loaded().dataset));
    let of_tree = tree.clone();
    let shown = site.answer(move |question| answer(question, &of_tree));
    let links = site.of_view(links);
    let asked = site.of_view(|view| !view.sectors.is_empty() || !view.places.is_empty() || !view.statuses.is_empty());
    let branch = Branch { site, tree, shown, links, asked, lang };
    let (resolutions, top, loose) = (branch.clone(), branch.clone(), branch.clone());
    // These change seldom: what stands below them follows by itself.
    let any = |of: fn(&Tree) -> &Vec<usize>| {
        let branch = branch.clone();
        Memo::new(move |_| branch.any(of(&branch.tree), |shown| &shown.shown))
    };
    let (any_related, any_local) = (any(|tree| &tree.related), any(|tree| &tree.local));
    // Targets of which only a source is known stand there as long as nothing is asked of documents.
    let about_documents = site.of_view(|view| view.years.is_some() || !view.query.is_empty());
    let any_loose = Memo::new(move |_| !about_documents.get() && loose.any(&loose.tree.loose, |shown| &shown.targets));
    let (related, local) = (branch.clone(), branch.clone());
    let counted = move || shown.with(|shown| say::documents::counted(&shown.by_scope, lang)).map(|said| text("p", "", said));
    let roots = move || (0..top.tree.itself.len()).filter(|at| top.has(*at)).collect();
    let list = Handle::new();
    let tree = branch.tree.clone();
    let drawn = site.turns.draw(move || time::time(site, tree, shown, list, lang)).into();
    let all_of_it = el("div").class("all-documents").handle(list);
    all([
        title(site, words::title(lang)).into(),
        text("p", "lead", words::lead(lang)).into(),
        live(counted),
        drawn,
        all_of_it
            .child(text("p", "hint", words::hint(lang)))
            .child(site.turns.draw(move || el("div").class("resolutions").returning(roots, move |at: usize| resolutions.resolution(at))))
            .live(move || any_related.get().then(|| related.apart("related", &related.tree.related, words::related(lang), words::related_how(lang))))
            .live(move || any_local.get().then(|| local.apart("local", &local.tree.local, words::local(lang), words::local_how(lang))))
            .live(move || any_loose.get().then(|| branch.loose()))
            .into(),
    ])
}

impl Branch {
    fn any(&self, of: &[usize], pick: fn(&Pruned) -> &Vec<bool>) -> bool {
        self.shown.with(|shown| of.iter().any(|at| pick(shown)[*at]))
    }

    /// Whether anything of a resolution passes the filters.
    fn has(&self, resolution: usize) -> bool {
        self.any(&self.tree.of_resolution[resolution], |shown| &shown.shown)
            || self.tree.itself[resolution].is_some_and(|at| self.any(&[at], |shown| &shown.shown))
    }

    /// A part in its turn.
    fn later(&self, draw: impl FnOnce(&Branch) -> El + Send + 'static) -> Child {
        let branch = self.clone();
        self.site.turns.draw(move || draw(&branch))
    }

    fn resolution(&self, at: usize) -> El {
        let loaded = self.site.loaded();
        let dataset = &loaded.dataset;
        let lang = self.lang;
        let resolution = &dataset.resolutions[at];
        let title = format!("resolution-{}", resolution.id);
        let meta = [resolution.issuer.get(lang).to_owned(), format::date(&resolution.issued, lang)];
        let source = resolution.source.map(|at| &dataset.sources[at]);
        let id = resolution.id.clone();
        let site = self.site;
        let to = move || site.view.with(|view| Some(href(&View { page: Page::Evidence, resolutions: [id.clone()].into(), ..view.unfiltered() })));
        let itself = self.tree.itself[at];
        el("section")
            .class("resolution")
            .attr("aria-labelledby", &title)
            .child(text("h2", "", &resolution.number).attr("id", title))
            .child(el("p").child(to_source(source, resolution.title.get(lang), lang)))
            .child(text("p", "meta", meta.join(" · ")))
            .maybe(itself.map(|itself| self.later(move |branch| branch.bears(itself).attr("id", time::anchor(itself)).attr("tabindex", "-1"))))
            .child(el("p").class("meta").child(text("a", "", words::all_evidence(lang)).live_attr("href", to)))
            .child(self.list(&self.tree.of_resolution[at]))
    }

    /// Documents that pass, each with what is below it.
    fn list(&self, documents: &[usize]) -> Child {
        let documents = documents.to_vec();
        self.later(move |branch| {
            let (branch, shown) = (branch.clone(), branch.shown);
            el("ul").class("documents").returning(move || shown.with(|shown| shown.passing(&documents)), move |at: usize| branch.document(at))
        })
    }

    fn document(&self, at: usize) -> El {
        let loaded = self.site.loaded();
        let (dataset, lang, shown) = (&loaded.dataset, self.lang, self.shown);
        let document = &dataset.documents[at];
        let issued = document.issued.as_deref().map_or(words::undated(lang).to_owned(), |date| format::date(date, lang));
        let number = document.number.as_deref().unwrap_or(words::unnumbered(lang));
        let meta = [Some(document.kind.get(lang)), document.issuer.as_ref().map(|issuer| issuer.get(lang)), Some(&issued)];
        let meta = meta.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let source = document.source.map(|at| &dataset.sources[at]);
        let head = el("p").class("document-head").child(text("strong", "", number)).text(" ").child(text("span", "meta", meta));
        let item = el("li")
            .attr("data-document", &document.id)
            .attr("id", time::anchor(at))
            .attr("tabindex", "-1")
            .live_attr("class", move || Some(if shown.with(|shown| shown.matching[at]) { "document" } else { "document context" }.to_owned()))
            .child(head)
            .child(el("p").child(to_source(source, document.title.get(lang), lang)))
            .child(self.later(move |branch| branch.bears(at)));
        let below = &self.tree.below[at];
        if below.is_empty() {
            return item;
        }
        let (all, branch) = (below.clone(), self.clone());
        let count = move || branch.shown.with(|shown| all.iter().filter(|at| shown.shown[**at]).count());
        let counted = count.clone();
        let said = move || {
            let count = count();
            fill(plural(count, lang, words::carried_out_by_one(lang), words::carried_out_by(lang)), &[("count", &format::count(count, lang))])
        };
        let class = move || Some(if counted() == 0 { "none" } else { "below-document" }.to_owned());
        item.child(el("details").live_attr("class", class).attr("open", "").child(el("summary").live_text(said)).child(self.list(below)))
    }

    /// The targets and statements of a document, folded away, with the chain above them.
    fn bears(&self, at: usize) -> El {
        let loaded = self.site.loaded();
        let dataset = &loaded.dataset;
        let lang = self.lang;
        let (all, statements) = (self.tree.targets[at].clone(), self.tree.statements[at].clone());
        if all.is_empty() && statements.is_empty() {
            return text("p", "hint", words::bears_nothing(lang));
        }
        let (shown, asked, site) = (self.shown, self.asked, self.site);
        let (kept, on) = (all.clone(), statements.clone());
        let summary = move || {
            let targets = shown.with(|shown| say::documents::borne(&shown.borne(&site.loaded().board, &kept), lang));
            let said = shown.with(|shown| on.iter().filter(|at| shown.statements[**at]).count());
            let statements = fill(plural(said, lang, words::bears_statement(lang), words::bears_statements(lang)), &[("count", &format::count(said, lang))]);
            let parts = [(!kept.is_empty()).then_some(targets), (said > 0).then_some(statements)];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        let targets = self.targets(all);
        let above = say::documents::chain(dataset, at, lang)
            .map(|chain| el("p").class("chain").child(text("span", "meta", format!("{}: ", words::chain(lang)))).text(chain));
        let statements = (!statements.is_empty()).then(|| {
            let passing = move || shown.with(|shown| statements.iter().copied().filter(|at| shown.statements[*at]).collect());
            el("ul").class("statements").returning(passing, move |at: usize| statement(&site.loaded().dataset, at, None, lang))
        });
        el("details").class("bears").on_off("open", move || asked.get()).child(el("summary").live_text(summary)).maybe(above).child(targets).maybe(statements)
    }

    /// Documents that stand under a name of their own.
    fn apart(&self, id: &str, documents: &[usize], name: &str, how: &str) -> El {
        let section = el("section").class("resolution").attr("aria-labelledby", id).child(text("h2", "", name).attr("id", id));
        section.child(text("p", "hint", how)).child(self.list(documents))
    }

    fn loose(&self) -> El {
        let lang = self.lang;
        let section = el("section").class("resolution").attr("aria-labelledby", "loose").child(text("h2", "", words::loose(lang)).attr("id", "loose"));
        section.child(text("p", "hint", words::loose_how(lang))).child(self.targets(self.tree.loose.clone()))
    }

    /// Targets that pass, as rows.
    fn targets(&self, all: Vec<usize>) -> El {
        let (site, shown, links, lang) = (self.site, self.shown, self.links, self.lang);
        let rows = move || {
            let links = links.get();
            shown.with(|shown| all.iter().filter(|at| shown.targets[**at]).map(|at| (*at, links)).collect())
        };
        el("ul").class("borne").returning(rows, move |(at, (_, method)): (usize, _)| target(site, shown, at, method, lang))
    }
}

/// A target of a document with its status; one that repeats another, with what it repeats.
fn target(site: Site, shown: Memo<Pruned>, at: usize, method: Method, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let target = &dataset.targets[at];
    let row = el("li").class("borne-target").attr("data-target", &target.id);
    let Some(judged) = shown.with_untracked(|shown| shown.judged[at]).map(|judged| &loaded.board.judged[judged]) else { return row };
    let (status, row) = (judged.status(method), row.attr("data-scope", judged.scope.id()));
    let said = target.text.get(lang);
    let name = match target.indicator {
        Some(indicator) => to_trend(site, dataset, indicator, target.locality, said),
        None => text("span", "", said),
    };
    let goal = to_source(target.source.map(|at| &dataset.sources[at]), say::target::goal_by(dataset, target, lang), lang);
    let place = (dataset.country() != Some(target.locality)).then(|| text("span", "place", say::place(dataset, target.locality, lang)));
    let first = &dataset.targets[judged.target];
    let repeats =
        (judged.target != at).then(|| text("span", "repeats", fill(words::repeats(lang), &[("document", say::documents::of_target(dataset, first, lang))])));
    row.attr("data-status", status.id())
        .child(explain::status(status, lang))
        .child(el("span").class("borne-name").child(name).child(el("span").class("meta").maybe(place).child(goal).maybe(repeats)))
}
