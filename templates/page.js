// Filters of the page. Without this script all entries show and the form does not.
'use strict';
(() => {
  const form = document.querySelector('.filters');
  if (!form) return;
  const entries = [...document.querySelectorAll('.entry')];
  const listed = [...document.querySelectorAll('.listed')];
  const {search, publisher, measure, verdict, shown} = form.elements;
  // What readers type and what papers print differ in signs that Arabic leaves out.
  const plain = (text) => text.normalize('NFKC').toLowerCase()
      .replace(/[\u064B-\u065F\u0670\u0640\u200E\u200F]/g, '').replace(/[أإآٱ]/g, 'ا')
      .replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(/[٠-٩]/g, (d) => d.charCodeAt(0) - 0x660)
      .replace(/(\d)[,٬](?=\d)/g, '$1');
  const texts = new Map();
  const textOf = (entry) => {
    if (!texts.has(entry)) texts.set(entry, plain(entry.textContent));
    return texts.get(entry);
  };
  const fits = (entry) => {
    const {publishers, measure: of, verdict: is} = entry.dataset;
    return (!publisher.value || publishers.split(' ').includes(publisher.value)) &&
        (!measure.value || of === measure.value) && (!verdict.value || is === verdict.value) &&
        plain(search.value).split(/\s+/).every((word) => textOf(entry).includes(word));
  };
  const number = (n) => n.toLocaleString(document.documentElement.lang, {useGrouping: false});
  const filter = () => {
    let count = 0;
    for (const entry of entries) {
      entry.hidden = !fits(entry);
      count += !entry.hidden;
    }
    const all = count === entries.length;
    for (const list of listed) list.hidden = !all;
    shown.value = all ? '' : count === 0 ? shown.dataset.none : shown.dataset.shown + ' ' + number(count);
  };
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
})();
