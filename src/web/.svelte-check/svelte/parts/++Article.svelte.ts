///<reference types="svelte" />
;
import type { Block, DoubtSign, Run } from '../review/mark-article.ts'
import type { PageWords } from '../words/index.ts';

;type $$ComponentProps =  { blocks: readonly Block[]; words: PageWords };function $$render() {
   const layered/*Ωignore_positionΩ*/ = (run: Run,
  depth: number)/*Ωignore_startΩ*/: ReturnType<import('svelte').Snippet>/*Ωignore_endΩ*/ => { async ()/*Ωignore_positionΩ*/ => {
  if(run.layers[depth]){
     { svelteHTML.createElement("span", {     "class":`k-${run.layers[depth].kind}`,"id":run.layers[depth].anchor,});run.layers[depth].state === 'rejected';;__sveltets_2_ensureSnippet(layered(run, depth + 1)); }
  }else{
    run.text;
  }
};return __sveltets_2_any(0)};   const linked/*Ωignore_positionΩ*/ = (run: Run)/*Ωignore_startΩ*/: ReturnType<import('svelte').Snippet>/*Ωignore_endΩ*/ => { async ()/*Ωignore_positionΩ*/ => {
  if(run.layers.at(-1)){
     { svelteHTML.createElement("a", {         "class":`words`,"href":`#i-${run.layers.at(-1)?.item}`,...__sveltets_2_empty({"data-items":run.layers.map((layer) => layer.item).join(' ')}),"tabindex":run.layers.at(-1)?.anchor === null ? -1 : undefined,});;__sveltets_2_ensureSnippet(layered(run, 0)); }
  }else{
    run.text;
  }
};return __sveltets_2_any(0)};   const line/*Ωignore_positionΩ*/ = (block: Block)/*Ωignore_startΩ*/: ReturnType<import('svelte').Snippet>/*Ωignore_endΩ*/ => { async ()/*Ωignore_positionΩ*/ => {
      for(let part of __sveltets_2_ensureArray(block.parts)){let index = 1;index;
    if(!isRun(part)){
       { svelteHTML.createElement("a", {           "class":`doubt`,"id":`d-${part.doubt}`,"href":`#i-${part.item}`,"title":words.report.doubtMark(part.doubt),"aria-label":words.report.doubtMark(part.doubt),});  }
    } else if (part.found || part.unread){
       { svelteHTML.createElement("span", {    "id":part === firstFound ? 'found' : undefined,});part.unread;part.found;;__sveltets_2_ensureSnippet(linked(part)); }
    }else{
      ;__sveltets_2_ensureSnippet(linked(part));
    }
  }
};return __sveltets_2_any(0)};



const { blocks, words }:/*Ωignore_startΩ*/$$ComponentProps/*Ωignore_endΩ*/ = $props()

const isRun = (part: Run | DoubtSign): part is Run => 'text' in part
const firstFound = $derived(
  blocks
    .flatMap((block) => block.parts)
    .filter(isRun)
    .find((run) => run.found)
)
;
async () => {









 { svelteHTML.createElement("div", {   "class":`text`,"lang":`vi`,});
      for(let block of __sveltets_2_ensureArray(blocks)){let index = 1;index;
    if(block.page !== null){
       { svelteHTML.createElement("p", { "class":`page`,}); { svelteHTML.createElement("span", {});words.report.page(block.page); } }
    }
    if(block.kind === 'title'){
       { svelteHTML.createElement("h1", { "id":`title`,});;__sveltets_2_ensureSnippet(line(block)); }
    } else if (block.kind === 'caption'){
       { svelteHTML.createElement("p", { "class":`caption`,}); { svelteHTML.createElement("span", { "class":`what`,});words.report.caption; };__sveltets_2_ensureSnippet(line(block)); }
    }else{
       { svelteHTML.createElement("p", {});;__sveltets_2_ensureSnippet(line(block)); }
    }
  }
 }


};
return { props: {} as any as $$ComponentProps, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Article__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Article__SvelteComponent_ = ReturnType<typeof Article__SvelteComponent_>;
/*Ωignore_endΩ*/export default Article__SvelteComponent_;