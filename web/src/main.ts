import { mount } from 'svelte';
import App from './App.svelte';
import './style.css';

const theme = localStorage.getItem('parley-theme');
if (theme) document.documentElement.dataset.theme = theme;

mount(App, { target: document.getElementById('app')! });
