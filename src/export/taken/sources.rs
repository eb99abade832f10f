//! The sources of what is taken out, numbered by first mention.

use crate::dataset::Dataset;
use crate::export::table::{Cell, SourceLine};
use crate::lang::Lang;
use crate::sorted::InOrder;
use crate::words::status;

/// Those that were named so far.
pub struct Sources<'a> {
    dataset: &'a Dataset,
    lang: Lang,
    /// Positions in the dataset.
    named: Vec<usize>,
    /// By position in the dataset, the place among those named.
    places: Vec<Option<usize>>,
}

impl<'a> Sources<'a> {
    /// None named yet.
    pub fn new(dataset: &'a Dataset, lang: Lang) -> Sources<'a> {
        Sources { dataset, lang, named: Vec::new(), places: vec![None; dataset.sources.len()] }
    }

    /// Where a source stands among those named, from 0; named now where it was not before. `None` where there is no such source.
    pub fn place(&mut self, source: usize) -> Option<usize> {
        let place = self.places.get_mut(source)?;
        Some(*place.get_or_insert_with(|| {
            self.named.push(source);
            self.named.len() - 1
        }))
    }

    /// The places of several, each once.
    pub fn places(&mut self, sources: impl IntoIterator<Item = usize>) -> Vec<usize> {
        let mut places: Vec<usize> = sources.into_iter().filter_map(|source| self.place(source)).collect();
        places.order();
        places.dedup();
        places
    }

    /// Who published it and what it is called, the kind of source, the address: the last cells of a row.
    pub fn cells(&mut self, source: Option<usize>) -> [Cell; 3] {
        let Some((source, _)) = source.and_then(|at| Some((self.dataset.sources.get(at)?, self.place(at)?))) else {
            return [Cell::Empty, Cell::Empty, Cell::Empty];
        };
        let said = match &source.publisher {
            Some(publisher) if *publisher != source.title => format!("{publisher}, {}", source.title),
            _ => source.title.clone(),
        };
        let address = source.link().map_or(Cell::Empty, |link| Cell::Text(link.to_owned()));
        [Cell::Text(said), Cell::Text(status::tier(source.tier, self.lang).to_owned()), address]
    }

    /// The same of a value that rests on several: each source, kind and address once.
    pub fn cells_of(&mut self, all: impl IntoIterator<Item = usize>) -> [Cell; 3] {
        let rows: Vec<[Cell; 3]> = all.into_iter().map(|source| self.cells(Some(source))).collect();
        [0, 1, 2].map(|column| {
            let mut said: Vec<&str> = Vec::new();
            for row in &rows {
                if let Cell::Text(text) = &row[column]
                    && !said.contains(&text.as_str())
                {
                    said.push(text);
                }
            }
            if said.is_empty() { Cell::Empty } else { Cell::Text(said.join("; ")) }
        })
    }

    /// As they stand at the foot.
    pub fn lines(&self) -> Vec<SourceLine> {
        let line = |at: &usize| {
            let source = &self.dataset.sources[*at];
            SourceLine {
                title: source.title.clone(),
                publisher: source.publisher.clone().unwrap_or_default(),
                date: source.date.clone().unwrap_or_default(),
                tier: status::tier(source.tier, self.lang).to_owned(),
                url: source.link().unwrap_or_default().to_owned(),
            }
        };
        self.named.iter().map(line).collect()
    }
}
