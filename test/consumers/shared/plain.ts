import 'invitekit/styles.css'
import { main } from './main.tsx'

void main()
