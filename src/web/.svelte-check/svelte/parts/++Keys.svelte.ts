///<reference types="svelte" />
;
import type { PageWords } from '../words/index.ts';
;

interface Props {
  readonly words: PageWords
  enabled: boolean
  readonly onswitch: (enabled: boolean) => void
};function $$render() {



let { words, enabled, onswitch }: Props = $props()

let dialog: HTMLDialogElement
 const show = (): void => dialog.showModal()

const rows = $derived([
  ['j', words.keys.next],
  ['k', words.keys.previous],
  ['a', words.keys.accept],
  ['x', words.keys.reject],
  ['e', words.keys.edit],
  ['o', words.keys.reopen],
  ['?', words.keys.help]
] as const)
;
async () => {

 { const $$_dialog0 = svelteHTML.createElement("dialog", {   "aria-labelledby":`keys-title`,});dialog = $$_dialog0;
   { svelteHTML.createElement("h2", { "id":`keys-title`,});words.keys.title; }
   { svelteHTML.createElement("dl", {});
       for(let [key, meaning] of __sveltets_2_ensureArray(rows)){key;
       { svelteHTML.createElement("dt", {}); { svelteHTML.createElement("kbd", {});key; } }
       { svelteHTML.createElement("dd", {});meaning; }
    }
   }
   { svelteHTML.createElement("label", {  "class":`check`,}); { svelteHTML.createElement("input", {     "type":`checkbox`,"checked":enabled,"onchange":(event) => onswitch(event.currentTarget.checked),});}words.keys.enabled; }
   { svelteHTML.createElement("form", { "method":`dialog`,}); { svelteHTML.createElement("button", {   "type":`submit`,"class":`button small`,});words.keys.close; } }
 }


};
return { props: {} as any as Props, exports: {} as any as { show: typeof show }, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Keys__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Keys__SvelteComponent_ = ReturnType<typeof Keys__SvelteComponent_>;
/*Ωignore_endΩ*/export default Keys__SvelteComponent_;