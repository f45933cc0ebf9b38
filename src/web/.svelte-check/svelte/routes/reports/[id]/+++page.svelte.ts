///<reference types="svelte" />
;
import { tick } from 'svelte'
import type { SubmitFunction } from '$app/forms'
import { applyAction } from '$app/forms'
import { goto, refreshAll } from '$app/navigation'
import { page } from '$app/state'
import Article from '../../../parts/Article.svelte'
import ItemGroup from '../../../parts/ItemGroup.svelte'
import Keys from '../../../parts/Keys.svelte'
import Legend from '../../../parts/Legend.svelte'
import { linkWords } from '../../../review/link-words.ts'
import { act, currentCard, goToCard, keyAction, moveFrom } from '../../../review/review-keys.ts'
import { wordsIn } from '../../../words/index.ts'
import type { PageProps } from './$types';
function $$render() {















const { data, form }: PageProps = $props()
const words = $derived(wordsIn(data.language))
const w = $derived(words.report)
const report = $derived(data.report)
const title = $derived(report.blocks.filter((block) => block.kind === 'title'))
const body = $derived(report.blocks.filter((block) => block.kind !== 'title'))

let root: HTMLElement
let keys: Keys
let keysEnabled = $state(true)
let announced = $state('')
$effect(() => {
  keysEnabled = localStorage.getItem('keys') !== 'off'
})

const switchKeys = (enabled: boolean): void => {
  keysEnabled = enabled
  localStorage.setItem('keys', enabled ? 'on' : 'off')
}

/** Keeps a decision without leaving the page: the items are shown anew and, after accepting, the next undecided one gets the focus. */
const submit: SubmitFunction = ({ formData, action }) => {
  const item = String(formData.get('item'))
  const verdict = action.search.startsWith('?/edit') ? 'edit' : (String(formData.get('verdict')) as 'accept' | 'reject' | 'reopen')
  const next = moveFrom(root, item, 1, (card) => card.dataset.state === 'proposed')?.dataset.item
  return async ({ result }) => {
    if (result.type !== 'redirect') return applyAction(result)
    const wasEditing = page.url.searchParams.has('edit')
    await (wasEditing
      ? goto(`?${data.filter === 'all' ? '' : `state=${data.filter}`}`, { reset: false, refreshAll: true, replace: true })
      : refreshAll())
    await tick()
    announced = w.announced[verdict] ?? ''
    const target = root.querySelector<HTMLElement>(`[data-item="${CSS.escape(verdict === 'accept' && next ? next : item)}"]`)
    if (target) goToCard(target)
  }
}

const press = (event: KeyboardEvent): void => {
  const action = keyAction(event)
  if (action === null || !keysEnabled) return
  if (action === 'help') {
    event.preventDefault()
    keys.show()
    return
  }
  const card = currentCard(root)
  if (action === 'next' || action === 'previous') {
    const target = moveFrom(root, card?.dataset.item ?? null, action === 'next' ? 1 : -1)
    if (target) goToCard(target)
  } else if (!card || !act(card, action)) return
  event.preventDefault()
}
;
async () => {

 { svelteHTML.createElement("svelte:window", {  "onkeydown":press,});}
 { svelteHTML.createElement("svelte:head", {}); { svelteHTML.createElement("title", {});report.title;  words.name; } }

 {const $$action_0 = __sveltets_2_ensureAction(linkWords(svelteHTML.mapElementTag('div')));{ const $$_div0 = svelteHTML.createElement("div", __sveltets_2_union($$action_0), {   "class":`review`,});root = $$_div0;
   { svelteHTML.createElement("div", { "class":`top`,});
     { svelteHTML.createElement("p", { "class":`no-print`,}); { svelteHTML.createElement("a", { "href":`/`,});w.back; } }
    if(data.existed){
       { svelteHTML.createElement("p", {   "class":`notice`,"role":`status`,});w.existed; }
    }
     { svelteHTML.createElement("p", { "class":`next`,});
      if(report.toReview > 0){
         { svelteHTML.createElement("b", {});w.remaining(report.toReview); }
        if(report.firstToReview){
           { svelteHTML.createElement("a", {   "class":`no-print`,"href":`#i-${report.firstToReview}`,});w.begin; }
        }
      } else if (report.kinds.length === 0){
        w.nothing;
      }else{
         { svelteHTML.createElement("b", {});w.done; }
        if(data.next){
           { svelteHTML.createElement("a", {   "class":`no-print`,"href":`/reports/${data.next.id}`,});w.nextReport(data.next.title); }
        }
      }
       { svelteHTML.createElement("button", {     "class":`keys no-print`,"type":`button`,"onclick":() => keys.show(),});words.keys.open; }
     }
   }

   { svelteHTML.createElement("article", {     "id":`text`,"aria-label":w.article,"tabindex":-1,});
    if(title.length > 0){
       { const $$_elcitrA2C = __sveltets_2_ensureComponent(Article); new $$_elcitrA2C({ target: __sveltets_2_any(), props: {   "blocks":title,words,}});}
    }else{
       { svelteHTML.createElement("h1", {});report.title; }
    }
     { svelteHTML.createElement("p", { "class":`facts`,});
          for(let fact of __sveltets_2_ensureArray(report.facts)){let index = 1;index;
         { svelteHTML.createElement("span", {});fact; }
      }
      if(report.url){
         { svelteHTML.createElement("a", {   "href":report.url,"rel":`external noopener noreferrer`,});w.source; }
      }
       { svelteHTML.createElement("a", {    "class":`no-print`,"href":`/api/v1/reports/${report.id}/original`,"download":true,});w.original; }
       { svelteHTML.createElement("a", {    "class":`no-print`,"href":`/api/v1/reports/${report.id}/record`,"data-sveltekit-reload":true,});w.record; }
     }
    if(report.kinds.length > 0){
       { const $$_dnegeL2C = __sveltets_2_ensureComponent(Legend); new $$_dnegeL2C({ target: __sveltets_2_any(), props: {     "kinds":report.kinds,"unread":report.unread,words,}});}
    }
     { const $$_elcitrA2C = __sveltets_2_ensureComponent(Article); new $$_elcitrA2C({ target: __sveltets_2_any(), props: {   "blocks":body,words,}});}
   }

   { svelteHTML.createElement("aside", {     "id":`items`,"aria-label":w.items,"tabindex":-1,});
     { svelteHTML.createElement("h2", {});w.items; }
    if(report.kinds.length > 0){
       { svelteHTML.createElement("nav", {   "class":`filters no-print`,"aria-label":w.filter,});
           for(let { filter, name, count } of __sveltets_2_ensureArray(report.filters)){filter;
           { svelteHTML.createElement("a", {       "href":filter === 'all' ? `/reports/${report.id}` : `?state=${filter}`,"aria-current":filter === data.filter ? 'true' : undefined,"data-sveltekit-reset":`false`,});
            name;  { svelteHTML.createElement("span", { "class":`count`,});count; }
           }
        }
       }
    }
       for(let group of __sveltets_2_ensureArray(report.groups)){group.kind;
       { const $$_puorGmetI2C = __sveltets_2_ensureComponent(ItemGroup); new $$_puorGmetI2C({ target: __sveltets_2_any(), props: {      group,"filter":data.filter,words,form,submit,}});}
    }
      if(report.kinds.length > 0){
         { svelteHTML.createElement("p", { "class":`soft`,});w.noneHere; }
      }
    
   }

   { svelteHTML.createElement("nav", {   "class":`jump no-print`,"aria-label":w.jump,});
     { svelteHTML.createElement("a", { "href":`#text`,});w.article; }
     { svelteHTML.createElement("a", { "href":`#items`,});w.items;  { svelteHTML.createElement("span", { "class":`count`,});report.filters[0]?.count; } }
   }

   { svelteHTML.createElement("p", {   "class":`unseen`,"role":`status`,});announced; }
   { svelteHTML.createElement("datalist", { "id":`reject-reasons`,});
       for(let reason of __sveltets_2_ensureArray(w.rejectReasons)){reason;
       { svelteHTML.createElement("option", { "value":reason,}); }
    }
   }
 }}

 { const $$_syeK0C = __sveltets_2_ensureComponent(Keys); const $$_syeK0 = new $$_syeK0C({ target: __sveltets_2_any(), props: {       words,"enabled":keysEnabled,"onswitch":switchKeys,}});keys = $$_syeK0;}


};
return { props: {} as any as PageProps, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/export default Page__SvelteComponent_;