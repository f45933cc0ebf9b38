///<reference types="svelte" />
;
import type { ItemKind } from '../../../../register/index.ts'
import type { PageWords } from '../words/index.ts';
;

interface Props {
  readonly kinds: readonly { readonly kind: ItemKind; readonly name: string; readonly count: number }[]
  readonly unread: boolean
  readonly words: PageWords
};function $$render() {




const { kinds, unread, words }: Props = $props()
;
async () => {


 { svelteHTML.createElement("fieldset", { "class":`legend`,});
   { svelteHTML.createElement("legend", {});words.report.legend; }
     for(let { kind, name } of __sveltets_2_ensureArray(kinds)){kind;
     { svelteHTML.createElement("label", {}); { svelteHTML.createElement("input", {     "type":`checkbox`,"id":`show-${kind}`,"checked":true,"autocomplete":`off`,});} { svelteHTML.createElement("span", { "class":`k-${kind}`,});name; } }
  }
  if(unread){
     { svelteHTML.createElement("label", {}); { svelteHTML.createElement("input", {     "type":`checkbox`,"id":`show-unread`,"checked":true,"autocomplete":`off`,});} { svelteHTML.createElement("span", { "class":`unread`,});words.report.unread; } }
  }
 }


};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Legend__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Legend__SvelteComponent_ = ReturnType<typeof Legend__SvelteComponent_>;
/*Ωignore_endΩ*/export default Legend__SvelteComponent_;