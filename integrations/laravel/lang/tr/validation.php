<?php

return [
    'card_number' => [
        'invalid' => 'Kart numarası 12 ile 19 hane arasında olmalıdır.',
        'mistyped' => 'Kart numarası hatalı yazılmış. Lütfen kartınızla karşılaştırın.',
    ],
    'card_holder' => [
        'invalid' => 'Lütfen kartın üzerindeki ismi yazın.',
    ],
    'card_expiry' => [
        'invalid' => 'Lütfen kartın üzerindeki ay ve yılı yazın, örneğin 09/30.',
        'expired' => 'Kartın son kullanma tarihi geçmiş.',
    ],
    'security_code' => [
        'invalid' => 'Güvenlik kodu 3 veya 4 haneli olmalıdır.',
    ],
];
