import './tailwind.css'
import { main } from './main.tsx'

void main()
